package io.muster.application.port.out;

import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;

/** The exports. */
public interface ExportJobs extends Jobs<ExportJob, ExportState> {
}

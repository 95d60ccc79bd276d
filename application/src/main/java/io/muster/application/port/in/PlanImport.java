package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;

import java.io.InputStream;

/** Receives a file and has it planned; with {@code review: false} also applied. */
public interface PlanImport {
    /**
     * Stores the file and returns as soon as it is there; the rest happens in the background.
     *
     * @param file read to its end, not closed
     * @throws io.muster.application.Refusal without the permission {@code accounts:import}, for an unknown connection, or
     *     for a file over the limit
     */
    ImportJob plan(Caller caller, ImportRequest request, InputStream file);

    /**
     * Receives the file of an earlier import once more, to be planned as this request says. The earlier one stays as it is.
     *
     * @throws io.muster.application.Refusal as {@link #plan}, and where the caller knows of no such import
     */
    ImportJob again(Caller caller, JobId earlier, ImportRequest request);
}

package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.FileColumns;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Shows imports, their plans and what became of them. Asks for the permission {@code accounts:import}. */
public interface FollowImports {
    ImportJob find(Caller caller, JobId id);

    /** The newest first. @param createdBy the user name of whose alone are listed; empty for those of all */
    Page<ImportJob> page(Caller caller, Optional<String> createdBy, PageRequest request);

    /** Those of the imports that stand still because a run broke off. */
    Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids);

    /**
     * The columns of the import's file and what they may mean, whatever has become of the import.
     *
     * @throws io.muster.application.Refusal CONFLICT with the problem's code where the file has none that can be read
     */
    FileColumns columns(Caller caller, JobId id);

    Page<ReportedRow> rows(Caller caller, JobId id, RowFilter filter, PageRequest request);

    /**
     * The rejected rows in the format they came in, as a file that is ready to be mended; empty where nothing was rejected.
     *
     * @throws io.muster.application.Refusal CONFLICT {@code import.not-planned} while there is no complete plan
     */
    Optional<RepairFile> rejects(Caller caller, JobId id);

    /** A file that is made as it is written. */
    interface RepairFile {
        String fileName();

        void writeTo(OutputStream out);
    }
}

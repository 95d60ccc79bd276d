package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.Deletion;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.files.Content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Exports accounts into files. Asks for the permission {@code accounts:export}. */
public interface ExportAccounts {
    /** @throws io.muster.application.Refusal for an unknown layout, format or connection, or without the permissions */
    ExportJob start(Caller caller, ExportRequest request);

    ExportJob find(Caller caller, JobId id);

    /** The newest first. @param createdBy the user name of whose alone are listed; empty for those of all */
    Page<ExportJob> page(Caller caller, Optional<String> createdBy, PageRequest request);

    /** Those of the exports that stand still because a run broke off. */
    Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids);

    /**
     * The finished file.
     *
     * @throws io.muster.application.Refusal CONFLICT {@code export.not-done} while there is none, GONE {@code export.expired} when
     *     its time is over
     */
    Download file(Caller caller, JobId id);

    /**
     * The accounts that were deleted before what the export shows, and after the moment since when it tells of changes; none
     * where it tells of no changes. Queries are asked of those who are there, and leave none of these out.
     */
    Page<Deletion> deletions(Caller caller, JobId id, PageRequest request);

    ExportJob cancel(Caller caller, JobId id);

    /** @param job has a file */
    record Download(ExportJob job, Content content) {
    }
}

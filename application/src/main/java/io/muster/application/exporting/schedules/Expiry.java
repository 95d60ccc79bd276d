package io.muster.application.exporting.schedules;

import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.port.out.Store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Lets files go that a schedule does not look after any more. */
record Expiry(Store store) {
    /** In the open transaction. @return those that had a file */
    List<ExportJob> expire(Collection<JobId> jobs, Instant at) {
        return store.exports().findAll(jobs).stream().filter(job -> job.state() == ExportState.DONE)
            .map(job -> job.expiring(at)).filter(job -> store.exports().move(job, ExportState.DONE)).toList();
    }
}

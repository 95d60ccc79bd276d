package io.muster.application.importing;

import io.muster.application.JobId;
import io.muster.application.files.FileRejected;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.Jobs.Claim;
import io.muster.application.port.out.Store;
import io.muster.domain.problem.Problem;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Takes an import downhill: {@code RECEIVED -> STAGING -> PLANNING -> PLANNED -> APPLYING -> DONE}, past PLANNED where no
 * review was asked for. Every arrow that needs nobody is in {@link #step}. Each chunk is committed with the checkpoint, so that
 * a run may end anywhere, also by the death of its node, and the next goes on from there.
 */
final class ImportRun {
    private final Store store;
    private final Staging staging;
    private final Planning planning;
    private final Applying applying;
    private final Clock clock;

    ImportRun(Store store, Staging staging, Planning planning, Applying applying, Clock clock) {
        this.store = store;
        this.staging = staging;
        this.planning = planning;
        this.applying = applying;
        this.clock = clock;
    }

    Next run(JobId id, BooleanSupplier stopping) {
        Optional<Claim<ImportJob>> claim = store.imports().claim(id);
        return claim.isPresent() ? run(claim.get().job(), new Hold(store, claim.get().fence(), stopping)) : Next.NOTHING;
    }

    private Next run(ImportJob claimed, Hold hold) {
        ImportJob job = claimed;
        while (!job.state().ended()) {
            if (hold.cancelled(job)) {
                job = end(job, ImportState.CANCELLED, Optional.empty(), hold);
            } else if (job.state() == ImportState.PLANNED) {
                return Next.NOTHING;
            } else if (hold.stopping()) {
                return Next.LATER;
            } else if (job.state() == ImportState.APPLYING && !store.imports().reserveTenant(job.tenant(), job.id())) {
                return Next.LATER;
            } else {
                job = step(job, hold);
            }
        }
        return Next.NOTHING;
    }

    private ImportJob step(ImportJob job, Hold hold) {
        try {
            return switch (job.state()) {
                case RECEIVED -> staging.inspect(job, hold);
                case STAGING -> staging.run(job, hold);
                case PLANNING -> planning.run(job, hold);
                case APPLYING -> applied(applying.run(job, hold), hold);
                case PLANNED, DONE, FAILED, CANCELLED ->
                    throw new IllegalStateException("there is nothing to do for import " + job.id() + ", which is " + job.state());
            };
        } catch (FileRejected rejected) {
            return end(job, ImportState.FAILED, Optional.of(rejected.problem()), hold);
        }
    }

    private ImportJob applied(ImportJob job, Hold hold) {
        boolean complete = job.progress().done() == job.progress().total();
        return complete ? end(job, ImportState.DONE, Optional.empty(), hold) : job;
    }

    private ImportJob end(ImportJob job, ImportState end, Optional<Problem> failure, Hold hold) {
        ImportJob ended = job.ended(end, failure, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return hold.commit(ended, () -> ImportEnd.settle(store, ended));
    }
}

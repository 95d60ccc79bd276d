package io.muster.application.importing;

import io.muster.application.JobId;
import io.muster.application.files.FilePart;
import io.muster.application.files.FileShape;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.out.ImportJobs;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.Importer;
import io.muster.domain.problem.Problem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One import, from the upload to the report. Each value is a state of it; the store keeps the newest. Rows are staged, then
 * planned, then the plan waits (PLANNED) for somebody to apply it, unless the request said to go on.
 *
 * @param shape what was recognised in the file, once it was inspected
 * @param parts the files that were staged so far, where the file holds several
 * @param rules what holds for this import, once the layout's defaults are known
 * @param failure why the whole import failed
 * @param importer who imports, with what they might do when they asked: a token may have allowed less than its owner may;
 *     {@code createdBy} is their user name
 */
public record ImportJob(JobId id, Tenant tenant, Importer importer, String createdBy, Instant createdAt,
                        ImportRequest request, SpooledFile file, ImportState state, Optional<FileShape> shape,
                        List<FilePart> parts, Optional<ImportRules> rules, Progress progress, PlanSummary plan, OutcomeSummary outcome,
                        Optional<Problem> failure, Optional<Instant> finishedAt) {

    public static ImportJob received(JobId id, Tenant tenant, Importer importer, String createdBy, Instant now,
                                     ImportRequest request, SpooledFile file) {
        return new ImportJob(id, tenant, importer, createdBy, now, request, file, ImportState.RECEIVED, Optional.empty(),
            List.of(), Optional.empty(), Progress.NONE, PlanSummary.EMPTY, OutcomeSummary.NONE, Optional.empty(), Optional.empty());
    }

    /** Those that a caller may know of. */
    static VisibleJobs<ImportJob> visible(ImportJobs jobs) {
        return new VisibleJobs<>(jobs, "import", Permission.ACCOUNTS_IMPORT, job -> job.importer().scope());
    }

    /** Whether every row has its decision. One that was cancelled on the way has not. */
    boolean hasCompletePlan() {
        return switch (state) {
            case RECEIVED, STAGING, PLANNING -> false;
            case PLANNED, APPLYING, DONE, FAILED, CANCELLED -> plan.decisions() == progress.total();
        };
    }

    ImportJob inspected(FileShape recognised) {
        return new ImportJob(id, tenant, importer, createdBy, createdAt, request, file, ImportState.STAGING,
            Optional.of(recognised), List.of(), Optional.of(request.rules().over(recognised.defaults())), Progress.NONE, plan, outcome,
            failure, finishedAt);
    }

    /** @param next the state that begins, with nothing done of it */
    ImportJob moved(ImportState next, int total) {
        return with(next, new Progress(0, total), plan, outcome);
    }

    /** @param begun the files that were begun since, some of them perhaps for the second time */
    ImportJob staged(int done, List<FilePart> begun) {
        List<FilePart> all = Stream.concat(parts.stream(), begun.stream()).distinct().toList();
        return new ImportJob(id, tenant, importer, createdBy, createdAt, request, file, state, shape, all, rules,
            new Progress(done, 0), plan, outcome, failure, finishedAt);
    }

    ImportJob planned(int done, PlanSummary more) {
        return with(state, new Progress(done, progress.total()), plan.plus(more), outcome);
    }

    ImportJob applied(int done, OutcomeSummary more) {
        return with(state, new Progress(done, progress.total()), plan, outcome.plus(more));
    }

    /**
     * The plan is complete and stays as it is: from here on nothing but outcomes is added. It waits for its review or, where none was
     * asked for, goes on at once: whoever looks at such an import must not take it for one that waits.
     *
     * @param lossToConfirm whether somebody must say first that the loss of so many memberships is meant
     */
    ImportJob sealed(boolean lossToConfirm) {
        PlanSummary complete = plan.toConfirm(lossToConfirm);
        return request.review() || lossToConfirm
            ? with(ImportState.PLANNED, new Progress(progress.total(), progress.total()), complete, outcome)
            : with(ImportState.APPLYING, new Progress(0, progress.total()), complete, outcome);
    }

    ImportJob ended(ImportState end, Optional<Problem> why, Instant now) {
        return new ImportJob(id, tenant, importer, createdBy, createdAt, request, file, end, shape, parts, rules, progress, plan,
            outcome, why, Optional.of(now));
    }

    private ImportJob with(ImportState newState, Progress newProgress, PlanSummary newPlan, OutcomeSummary newOutcome) {
        return new ImportJob(id, tenant, importer, createdBy, createdAt, request, file, newState, shape, parts, rules,
            newProgress, newPlan, newOutcome, failure, finishedAt);
    }
}

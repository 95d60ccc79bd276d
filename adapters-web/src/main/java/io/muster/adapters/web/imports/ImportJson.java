package io.muster.adapters.web.imports;

import io.muster.adapters.web.files.DialectJson;
import io.muster.adapters.web.files.RulesJson;
import io.muster.adapters.web.json.InterruptionJson;
import io.muster.adapters.web.problems.ProblemJson;
import io.muster.application.Interruption;
import io.muster.application.files.FilePart;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.OutcomeSummary;
import io.muster.application.importing.PlanSummary;
import io.muster.application.importing.Progress;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.Decision;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An import as the API shows it. */
@JsonbPropertyOrder({"id", "state", "fileName", "sha256", "format", "layout", "dialect", "files", "connection", "rules", "progress", "plan",
    "outcome", "failure", "interruption", "createdBy", "createdAt", "finishedAt"})
public record ImportJson(String id, ImportState state, String fileName, String sha256, String format, String layout,
                         DialectJson dialect, @JsonbNillable(false) Optional<List<PartJson>> files, String connection, RulesJson rules,
                         ProgressJson progress, PlanJson plan, OutcomeJson outcome, ProblemJson.Detail failure,
                         InterruptionJson interruption, String createdBy, Instant createdAt, Instant finishedAt) {

    /** One of several files that are imported as one, and where its rows begin. */
    @JsonbPropertyOrder({"name", "layout", "firstRow"})
    public record PartJson(String name, String layout, int firstRow) {
        static PartJson of(FilePart part) {
            return new PartJson(part.name(), part.layout(), part.before() + 1);
        }
    }

    /** How far the present state has come. */
    @JsonbPropertyOrder({"done", "total"})
    public record ProgressJson(int done, Integer total) {
        static ProgressJson of(ImportJob job) {
            Progress progress = job.progress();
            boolean counted = progress.total() > 0 || job.state() == ImportState.PLANNED || job.state() == ImportState.DONE;
            return new ProgressJson(progress.done(), counted ? progress.total() : null);
        }
    }

    /** The plan in numbers, growing while it is made. */
    @JsonbPropertyOrder({"create", "update", "unchanged", "skip", "reject", "teamsToCreate", "groupsToCreate",
        "rolesToCreate", "membershipsLost", "lossToConfirm", "linksToSend"})
    public record PlanJson(int create, int update, int unchanged, int skip, int reject, List<String> teamsToCreate,
                           List<String> groupsToCreate, List<String> rolesToCreate, long membershipsLost,
                           @JsonbNillable(false) Optional<Boolean> lossToConfirm, @JsonbNillable(false) Optional<Integer> linksToSend) {
        /** @param sendLinks whether mails were asked for; else there is nothing to tell of them */
        static PlanJson of(PlanSummary plan, boolean sendLinks) {
            return new PlanJson(plan.count(Decision.Kind.CREATE), plan.count(Decision.Kind.UPDATE),
                plan.count(Decision.Kind.UNCHANGED), plan.count(Decision.Kind.SKIP), plan.count(Decision.Kind.REJECT),
                names(plan, ReferenceKind.TEAM), names(plan, ReferenceKind.GROUP), names(plan, ReferenceKind.ROLE),
                plan.membershipsLost(), Optional.of(plan.lossToConfirm()).filter(needed -> needed),
                sendLinks ? Optional.of(plan.linksToSend()) : Optional.empty());
        }

        private static List<String> names(PlanSummary plan, ReferenceKind kind) {
            return plan.toCreate(kind).stream().map(Name::value).toList();
        }
    }

    /** What has become of the plan so far, in numbers. */
    @JsonbPropertyOrder({"created", "updated", "unchanged", "skipped", "rejected", "stale", "failed"})
    public record OutcomeJson(int created, int updated, int unchanged, int skipped, int rejected, int stale, int failed) {
        static OutcomeJson of(OutcomeSummary outcome) {
            return new OutcomeJson(outcome.created(), outcome.updated(), outcome.unchanged(), outcome.skipped(),
                outcome.rejected(), outcome.stale(), outcome.failed());
        }
    }

    static ImportJson of(ImportJob job) {
        return of(job, Optional.empty());
    }

    /** @param interruption why it stands still, where it does */
    static ImportJson of(ImportJob job, Optional<Interruption> interruption) {
        FileType type = job.shape().map(FileShape::type).orElse(job.request().type());
        return new ImportJson(job.id().toString(), job.state(), job.request().fileName(), job.file().sha256(),
            type.format(), type.layout(), DialectJson.of(type.dialect()),
            Optional.of(job.parts().stream().map(PartJson::of).toList()).filter(parts -> !parts.isEmpty()),
            job.request().connection().value(),
            job.rules().map(RulesJson::of).orElseGet(() -> RulesJson.of(job.request().rules())),
            ProgressJson.of(job), PlanJson.of(job.plan(), job.request().sendLinks()), OutcomeJson.of(job.outcome()),
            job.failure().map(ProblemJson.Detail::of).orElse(null),
            interruption.map(InterruptionJson::of).orElse(null),
            job.createdBy(), job.createdAt(), job.finishedAt().orElse(null));
    }
}

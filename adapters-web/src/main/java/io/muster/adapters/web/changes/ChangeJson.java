package io.muster.adapters.web.changes;

import io.muster.adapters.web.json.InterruptionJson;
import io.muster.application.Interruption;
import io.muster.application.accounts.AccountAction;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeState;
import io.muster.application.changing.ChangeTargets.Matching;
import io.muster.domain.account.AccountId;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A change of many accounts as the API shows it, with what was asked of it. */
@JsonbPropertyOrder({"id", "state", "action", "progress", "outcome", "failure", "interruption", "createdBy", "createdAt", "finishedAt",
    "query", "accountIds", "includeDisabled"})
public record ChangeJson(String id, ChangeState state, AccountAction action, ProgressJson progress, OutcomeJson outcome, String failure,
                         InterruptionJson interruption, String createdBy, Instant createdAt, Instant finishedAt, String query,
                         List<String> accountIds, Boolean includeDisabled) {
    /** How many accounts have had their turn. */
    @JsonbPropertyOrder({"done", "total"})
    public record ProgressJson(long done, Long total) {
        static ProgressJson of(ChangeJob job) {
            return new ProgressJson(job.progress().done(), job.state() == ChangeState.RECEIVED ? null : job.progress().total());
        }
    }

    /** What became of them. */
    @JsonbPropertyOrder({"changed", "unchanged", "failed"})
    public record OutcomeJson(long changed, long unchanged, long failed) {
    }

    static ChangeJson of(ChangeJob job) {
        return of(job, Optional.empty());
    }

    /** @param interruption why it stands still, where it does */
    static ChangeJson of(ChangeJob job, Optional<Interruption> interruption) {
        Optional<Matching> matching = job.targets().matching();
        return new ChangeJson(job.id().toString(), job.state(), job.action(), ProgressJson.of(job),
            new OutcomeJson(job.progress().changed(), job.progress().unchanged(), job.progress().failed()), job.failure().orElse(null),
            interruption.map(InterruptionJson::of).orElse(null), job.createdBy(), job.createdAt(), job.finishedAt().orElse(null),
            matching.map(Matching::query).orElse(null), job.targets().ids().stream().map(AccountId::toString).toList(),
            matching.map(Matching::includeDisabled).orElse(null));
    }
}

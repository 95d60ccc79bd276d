package io.muster.adapters.web.imports;

import io.muster.adapters.web.problems.ProblemJson;
import io.muster.application.importing.ReportedRow;
import io.muster.domain.access.Name;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of an import's report. */
@JsonbPropertyOrder({"row", "key", "decision", "outcome", "changes", "problems", "membershipsLost"})
public record RowJson(int row, String key, Decision.Kind decision, Outcome.Kind outcome, List<ChangeJson> changes,
                      List<ProblemJson.Detail> problems, @JsonbNillable(false) Optional<List<String>> membershipsLost) {
    static RowJson of(ReportedRow reported) {
        Decision decision = reported.planned().decision();
        Changes changes = decision.fold(new ChangesOf());
        List<String> lost = changes.membershipsLost().stream().map(Name::value).toList();
        Stream<Problem> problems = Stream.concat(
            decision.fold(new ReasonsOf()).stream(),
            reported.outcome().flatMap(RowJson::reason).stream());
        return new RowJson(reported.planned().row().value(), reported.planned().title(), decision.kind(),
            reported.outcome().map(Outcome::kind).orElse(null), ChangeJson.all(changes, decision.kind()),
            problems.map(ProblemJson.Detail::of).toList(), Optional.of(lost).filter(teams -> !teams.isEmpty()));
    }

    private static Optional<Problem> reason(Outcome outcome) {
        if (outcome instanceof Outcome.Stale stale) {
            return Optional.of(stale.reason());
        }
        return outcome instanceof Outcome.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    /** What a decision writes. */
    private static final class ChangesOf implements Decision.Cases<Changes> {
        private static final Changes NONE = new Changes(List.of(), Optional.empty(), Optional.empty());

        @Override
        public Changes create(Decision.Create create) {
            return create.changes();
        }

        @Override
        public Changes update(Decision.Update update) {
            return update.changes();
        }

        @Override
        public Changes unchanged(Decision.Unchanged unchanged) {
            return NONE;
        }

        @Override
        public Changes skip(Decision.Skip skip) {
            return NONE;
        }

        @Override
        public Changes reject(Decision.Reject reject) {
            return NONE;
        }
    }

    /** Why a decision writes nothing. */
    private static final class ReasonsOf implements Decision.Cases<List<Problem>> {
        @Override
        public List<Problem> create(Decision.Create create) {
            return List.of();
        }

        @Override
        public List<Problem> update(Decision.Update update) {
            return List.of();
        }

        @Override
        public List<Problem> unchanged(Decision.Unchanged unchanged) {
            return List.of();
        }

        @Override
        public List<Problem> skip(Decision.Skip skip) {
            return List.of(skip.reason());
        }

        @Override
        public List<Problem> reject(Decision.Reject reject) {
            return reject.reasons();
        }
    }
}

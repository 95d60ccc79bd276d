package io.muster.adapters.web.imports;

import io.muster.application.files.FilePart;
import io.muster.application.importing.ReportedRow;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of an import's report. */
@JsonbPropertyOrder({"row", "file", "fileRow", "key", "decision", "outcome", "changes", "problems", "membershipsLost"})
public record RowJson(int row, @JsonbNillable(false) Optional<String> file, @JsonbNillable(false) Optional<Integer> fileRow, String key,
                      Decision.Kind decision, Outcome.Kind outcome, List<ChangeJson> changes, List<ReasonJson> problems,
                      @JsonbNillable(false) Optional<List<String>> membershipsLost) {
    /** Why nothing is written, or was, and what the file has there. */
    @JsonbPropertyOrder({"code", "path", "message", "value"})
    public record ReasonJson(String code, String path, String message, @JsonbNillable(false) Optional<String> value) {
        static ReasonJson of(Problem problem, ReportedRow row) {
            return new ReasonJson(problem.code().code(), problem.path(), problem.message(),
                Optional.ofNullable(row.offending().get(problem.path())));
        }
    }

    static RowJson of(ReportedRow row) {
        Stream<Problem> reasons = Stream.concat(row.reasons().stream(), row.outcome().flatMap(RowJson::reason).stream());
        return new RowJson(row.row().value(), row.place().map(FilePart.Place::name), row.place().map(place -> place.row().value()),
            row.title(), row.decision(), row.outcome().map(Outcome::kind).orElse(null),
            row.changes().stream().map(ChangeJson::of).toList(), reasons.map(reason -> ReasonJson.of(reason, row)).toList(),
            Optional.of(row.membershipsLost()).filter(teams -> !teams.isEmpty()));
    }

    private static Optional<Problem> reason(Outcome outcome) {
        if (outcome instanceof Outcome.Stale stale) {
            return Optional.of(stale.reason());
        }
        return outcome instanceof Outcome.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }
}

package io.muster.adapters.web.problems;

import io.muster.application.Refusal;
import io.muster.domain.problem.Problem;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;
import java.util.Optional;

/** RFC 9457, with a stable code for programs. */
@JsonbPropertyOrder({"type", "title", "status", "detail", "code", "instance", "problems"})
public record ProblemJson(String type, String title, int status, String detail, String code,
                          @JsonbNillable(false) Optional<String> instance,
                          @JsonbNillable(false) Optional<List<Detail>> problems) {

    /** One of several problems. */
    @JsonbPropertyOrder({"code", "path", "message"})
    public record Detail(String code, String path, String message) {
        /** A problem as users see it. */
        public static Detail of(Problem problem) {
            return new Detail(problem.code().code(), problem.path(), problem.message());
        }
    }

    static ProblemJson plain(Status status, String detail) {
        return new ProblemJson("about:blank", status.title(), status.code(), detail, status.word(), Optional.empty(), Optional.empty());
    }

    /** What a use case refuses. */
    public static ProblemJson of(Refusal refusal) {
        Status status = Status.of(refusal.kind());
        List<Detail> details = refusal.problems().stream().map(Detail::of).toList();
        return new ProblemJson("about:blank", status.title(), status.code(), refusal.getMessage(), refusal.code(),
            Optional.empty(), Optional.of(details).filter(list -> !list.isEmpty()));
    }

    static ProblemJson breakage(String reference) {
        return new ProblemJson("about:blank", Status.INTERNAL.title(), Status.INTERNAL.code(),
            "something broke on our side; the server's log tells more under " + reference, Status.INTERNAL.word(),
            Optional.of("urn:uuid:" + reference), Optional.empty());
    }
}

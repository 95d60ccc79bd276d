package io.muster.adapters.persistence.sql;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;

/** Problems as compact JSON: {@code [["code","path","message"]]}; none are null. */
public final class ProblemText {
    private ProblemText() {
    }

    public static String write(List<Problem> problems) {
        return problems.isEmpty() ? null : Json.write(problems.stream()
            .map(problem -> List.of(problem.code().code(), problem.path(), problem.message())).toList());
    }

    public static List<Problem> read(String text) {
        return text == null ? List.of() : Json.list(text).stream().map(ProblemText::problem).toList();
    }

    private static Problem problem(Object tree) {
        List<Object> parts = Json.asList(tree);
        return new Problem(ProblemCode.of((String) parts.get(0)), (String) parts.get(1), (String) parts.get(2));
    }
}

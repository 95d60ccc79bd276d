package io.muster.application.twin;

import io.muster.application.Refusal;
import io.muster.application.port.out.QueryLanguage;
import io.muster.domain.access.Connection;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Words, each of which some name has to hold; one with a question mark is refused. */
public final class FakeLanguage implements QueryLanguage {
    @Override
    public AccountQuery parse(String text, Collection<Connection> connections) {
        int wrong = text.indexOf('?');
        if (wrong >= 0) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.QUERY_INVALID, "query[" + wrong + "]", "no questions, please")));
        }
        return new AccountQuery.All(Stream.of(text.strip().split(" ")).<AccountQuery>map(word ->
            new AccountQuery.Where(Attribute.NAMES, new Condition.Like(Wildcards.containing(word)))).toList());
    }
}

package io.muster.adapters.persistence;

import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Condition.Present;
import io.muster.domain.exporting.Member;
import io.muster.domain.exporting.Property;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.exporting.Wildcards.Literal;
import io.muster.domain.exporting.Wildcards.Wildcard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Queries with what databases don't take, or take otherwise. */
final class OddQueries {
    private static final List<String> TEXTS = List.of("a\0b", "\0", "\ud83d", "\ude00", "a\ud83d\ud83d", "\ud83d\ude00", "\uff5e", "\ufffd",
        "jo", "", "%", "_", "\\", "a\\%b", "x\ny\u0007", "\\u0000", "\ufdfa".repeat(40), "';--", "{\"n\":1}");
    private static final List<String> NUMBERS = List.of("1", "1.0", "01", "-0", "0", "1e400", "1e-400", "1e999999", "-1e999999", "1e-20000",
        "123456789012345678901234567890", "\u0661");
    private static final List<String> TIMES = List.of("2024-01-31T00:00:00.0000001Z", "2024-01-31T23:59:59.999999999Z",
        "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z");
    private static final List<Property> PROPERTIES = List.of(Attribute.NAMES, Attribute.DISPLAY_NAME, Attribute.NICKNAME, Attribute.LOCALE,
        Attribute.ID, Attribute.CONNECTION, Attribute.TEAMS, Attribute.CREDENTIAL_ALGORITHM, of("plan"), of("n"), of("plan", "n"), of(""),
        of("a\0"), of("plan", "\ud83d"));

    static final List<AccountQuery> ALL = Stream.of(
        PROPERTIES.stream().flatMap(property -> Stream.concat(TEXTS.stream(), property instanceof Member ? NUMBERS.stream() : Stream.of())
            .flatMap(OddQueries::conditions).map(condition -> new Where(property, condition))),
        TIMES.stream().flatMap(OddQueries::bounded).map(condition -> new Where(Attribute.CREATED_AT, condition)),
        PROPERTIES.stream().map(property -> new Where(property, new Present())),
        Stream.of("true", "false", "x").flatMap(OddQueries::ordered).map(condition -> new Where(Attribute.ENABLED, condition)),
        Stream.of(new AccountQuery.All(List.of()), new AccountQuery.Any(List.of()),
            new Where(Attribute.LOGINS_COUNT, like(Wildcard.ANY)), new Where(Attribute.LAST_LOGIN_AT, like(Wildcard.ANY))))
        .<AccountQuery>flatMap(queries -> queries).toList();

    private OddQueries() {
    }

    private static Member of(String... path) {
        return new Member(path.length > 1 || path[0].equals("plan") ? Field.USER_METADATA : Field.ATTRIBUTES, List.of(path));
    }

    private static Stream<Condition> conditions(String text) {
        return Stream.concat(ordered(text), text.isEmpty() ? Stream.of()
            : Stream.of(like(Wildcard.ANY, new Literal(text)), like(new Literal(text), Wildcard.ONE), like(Wildcard.ONE, Wildcard.ONE),
                like(new Literal(text), Wildcard.ANY, Wildcard.ONE)));
    }

    private static Stream<Condition> ordered(String text) {
        return Stream.concat(bounded(text), Stream.of(between(text, "5", true)));
    }

    private static Stream<Condition> bounded(String text) {
        return Stream.of(new Is(text), between(text, null, true), between(null, text, true), between(text, null, false),
            between(null, text, false));
    }

    private static Condition like(Wildcards.Piece... pieces) {
        return new Like(new Wildcards(List.of(pieces)));
    }

    private static Between between(String from, String to, boolean inclusive) {
        return new Between(Optional.ofNullable(from).map(text -> new Bound(text, inclusive)),
            Optional.ofNullable(to).map(text -> new Bound(text, inclusive)));
    }
}

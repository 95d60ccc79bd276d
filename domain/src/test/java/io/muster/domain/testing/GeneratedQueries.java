package io.muster.domain.testing;

import io.muster.domain.access.Name;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Member;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.exporting.Wildcards.Piece;
import io.muster.domain.exporting.Wildcards.Wildcard;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Queries about {@link GeneratedAccounts}: any that a person can write, and what use cases put around them. */
public final class GeneratedQueries {
    private static final int DEPTH = 3;

    private GeneratedQueries() {
    }

    /** Trees of everything. */
    public static Arbitrary<AccountQuery> queries() {
        return queries(DEPTH);
    }

    private static Arbitrary<AccountQuery> queries(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<AccountQuery> part = Arbitraries.lazy(() -> queries(depth - 1));
        // Few parts: of more, all fit nobody and any fit everybody.
        Arbitrary<List<AccountQuery>> parts = Arbitraries.frequencyOf(Tuple.of(1, part.list().ofMaxSize(3)),
            Tuple.of(5, part.list().ofSize(2)));
        return Arbitraries.frequencyOf(Tuple.of(3, leaves()), Tuple.of(2, parts.map(AccountQuery.All::new)),
            Tuple.of(2, parts.map(AccountQuery.Any::new)), Tuple.of(1, part.map(AccountQuery.Not::new)));
    }

    private static Arbitrary<AccountQuery> leaves() {
        Arbitrary<AccountQuery> connection = Arbitraries.of(GeneratedAccounts.CONNECTIONS)
            .map(name -> new AccountQuery.InConnection(new Name(name)));
        Arbitrary<AccountQuery> groups = Arbitraries.of(GeneratedAccounts.GROUPS).list().ofMaxSize(2)
            .map(names -> new AccountQuery.InGroups(new TreeSet<>(names.stream().map(Name::new).toList())));
        Arbitrary<AccountQuery> ids = Arbitraries.integers().between(0, 40).set().ofMaxSize(5).map(numbers -> new AccountQuery.WithId(
            Set.copyOf(numbers.stream().map(number -> AccountBuilder.idOf("account " + number)).toList())));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(new AccountQuery.Enabled())), Tuple.of(1, connection),
            Tuple.of(1, groups), Tuple.of(1, ids), Tuple.of(12, attributes()), Tuple.of(8, members()));
    }

    /** Conditions on attributes, each of one that its type has. */
    public static Arbitrary<AccountQuery> attributes() {
        return Arbitraries.of(Attribute.class).flatMap(attribute -> conditions(attribute)
            .map(condition -> new AccountQuery.Where(attribute, condition)));
    }

    /** Conditions on values within JSON. */
    public static Arbitrary<AccountQuery> members() {
        Arbitrary<Field> objects = Arbitraries.of(Field.ATTRIBUTES, Field.USER_METADATA, Field.APP_METADATA);
        Arbitrary<List<String>> paths = Arbitraries.of(GeneratedAccounts.KEYS).list().ofMinSize(1).ofMaxSize(2);
        List<String> values = Stream.of(GeneratedAccounts.TEXTS, GeneratedAccounts.NUMBERS, List.of("true", "false", "null"))
            .flatMap(List::stream).toList();
        Arbitrary<Condition> conditions = Arbitraries.oneOf(texts(Arbitraries.of(values)),
            between(Arbitraries.of(GeneratedAccounts.NUMBERS)));
        return Combinators.combine(objects, paths, conditions)
            .as((object, path, condition) -> new AccountQuery.Where(new Member(object, path), condition));
    }

    private static Arbitrary<Condition> conditions(Attribute attribute) {
        return switch (attribute.type()) {
            case NAME, TEXT -> texts(Arbitraries.of(values(attribute)));
            case FLAG -> some(Arbitraries.of("true", "false").map(Condition.Is::new));
            case TIME -> ordered(Arbitraries.of(GeneratedAccounts.TIMES).map(Instant::toString));
            case NUMBER -> ordered(Arbitraries.longs().between(0, 12).map(Object::toString));
        };
    }

    private static List<String> values(Attribute attribute) {
        return switch (attribute) {
            case ID -> Stream.iterate(0, number -> number < 20, number -> number + 1)
                .map(number -> AccountBuilder.idOf("account " + number).toString()).toList();
            case CONNECTION -> GeneratedAccounts.CONNECTIONS;
            case ROLES -> GeneratedAccounts.ROLES;
            case MAIN_GROUP, GROUPS -> GeneratedAccounts.GROUPS;
            case TEAMS -> GeneratedAccounts.TEAMS;
            case EMAIL -> GeneratedAccounts.EMAILS;
            case PHONE -> GeneratedAccounts.PHONES;
            case CREDENTIAL_ALGORITHM -> List.of("argon2id", "2b");
            case NAMES -> Stream.concat(GeneratedAccounts.TEXTS.stream(), GeneratedAccounts.EMAILS.stream()).toList();
            default -> GeneratedAccounts.TEXTS;
        };
    }

    private static Arbitrary<Condition> texts(Arbitrary<String> values) {
        return Arbitraries.oneOf(ordered(values), values.flatMap(GeneratedQueries::patterns).map(Condition.Like::new));
    }

    private static Arbitrary<Condition> ordered(Arbitrary<String> values) {
        return Arbitraries.oneOf(some(values.map(Condition.Is::new)), between(values));
    }

    private static Arbitrary<Condition> some(Arbitrary<Condition> conditions) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(new Condition.Present())), Tuple.of(4, conditions));
    }

    private static Arbitrary<Condition> between(Arbitrary<String> values) {
        Arbitrary<Optional<Condition.Bound>> bounds = Combinators.combine(values, Arbitraries.of(true, false))
            .as(Condition.Bound::new).optional(0.7);
        return Combinators.combine(bounds, bounds).as((from, to) -> List.of(from, to))
            .filter(ends -> ends.get(0).isPresent() || ends.get(1).isPresent())
            .map(ends -> new Condition.Between(ends.get(0), ends.get(1)));
    }

    /** What a value fits but for some of its characters: parts of it with wildcards in the place of the others. */
    private static Arbitrary<Wildcards> patterns(String value) {
        int[] points = value.codePoints().toArray();
        Arbitrary<List<Integer>> cuts = Arbitraries.integers().between(0, points.length).list().ofSize(2)
            .map(ends -> ends.stream().sorted(Comparator.naturalOrder()).toList());
        Arbitrary<List<Piece>> odd = Arbitraries.<Piece>of(Wildcard.ANY, Wildcard.ONE).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(cuts, odd, odd, Arbitraries.integers().between(0, 3)).as((ends, before, after, shape) -> {
            Piece middle = new Wildcards.Literal(new String(points, ends.get(0), ends.get(1) - ends.get(0)));
            Piece start = new Wildcards.Literal(new String(points, 0, ends.get(0)));
            Piece end = new Wildcards.Literal(new String(points, ends.get(1), points.length - ends.get(1)));
            List<Piece> pieces = switch (shape) {
                case 0 -> Stream.concat(before.stream(), Stream.of(middle, end)).toList();
                case 1 -> Stream.concat(Stream.of(start, middle), after.stream()).toList();
                case 2 -> Stream.of(before.stream(), Stream.of(middle), after.stream()).flatMap(piece -> piece).toList();
                default -> Stream.of(Stream.of(start), before.stream(), Stream.of(end)).flatMap(piece -> piece).toList();
            };
            return new Wildcards(pieces.stream().filter(piece -> !piece.equals(new Wildcards.Literal(""))).toList());
        });
    }
}

package io.muster.adapters.persistence.search;

import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths of PostgreSQL's jsonb (lax, where a list stands for its items), which are bound as values. What is asked of a single item
 * names the item's type: a comparison would look into lists within lists.
 */
final class JsonPaths {
    /** Far within the limits of jsonb, on both sides of the point. */
    private static final int DIGITS = 10_000;

    private JsonPaths() {
    }

    /** Whether all that is asked for can be said in a path: no absurd number, no character that jsonb does not hold. */
    static boolean canSay(List<String> path, Condition condition) {
        return path.stream().allMatch(Texts::storable) && Texts.storable(condition)
            && values(condition).flatMap(value -> number(value).stream()).allMatch(JsonPaths::sane);
    }

    private static boolean sane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS;
    }

    private static Stream<String> values(Condition condition) {
        if (condition instanceof Is is) {
            return Stream.of(is.value());
        }
        return condition instanceof Between between
            ? Stream.concat(between.from().stream(), between.to().stream()).map(Bound::value) : Stream.of();
    }

    static String to(List<String> path) {
        return path.stream().map(key -> "." + quoted(key)).collect(Collectors.joining("", "$", ""));
    }

    /** A predicate (for {@code @@}), which an index serves. */
    static String is(List<String> path, Is is) {
        List<String> literals = new ArrayList<>(List.of(quoted(is.value())));
        number(is.value()).ifPresent(number -> literals.add(number.toString()));
        if (is.value().equals("true") || is.value().equals("false")) {
            literals.add(is.value());
        }
        return literals.stream().map(literal -> to(path) + " == " + literal).collect(Collectors.joining(" || "));
    }

    /** Finds values (for {@code @?}) where there are any. */
    static String present(List<String> path) {
        return to(path) + " ? (@.type() != \"null\")";
    }

    static String texts(List<String> path) {
        return to(path) + " ? (@.type() == \"string\")";
    }

    static String between(List<String> path, Between between) {
        boolean numeric = values(between).allMatch(value -> number(value).isPresent());
        Stream<String> type = Stream.of("@.type() == " + (numeric ? "\"number\"" : "\"string\""));
        Stream<String> from = between.from().map(bound -> "@ " + (bound.inclusive() ? ">=" : ">") + literal(bound, numeric)).stream();
        Stream<String> to = between.to().map(bound -> "@ " + (bound.inclusive() ? "<=" : "<") + literal(bound, numeric)).stream();
        return Stream.of(type, from, to).flatMap(part -> part).collect(Collectors.joining(" && ", to(path) + " ? (", ")"));
    }

    private static String literal(Bound bound, boolean numeric) {
        return " " + (numeric ? new BigDecimal(bound.value()).toString() : quoted(bound.value()));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}

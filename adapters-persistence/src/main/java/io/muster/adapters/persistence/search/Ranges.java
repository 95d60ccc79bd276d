package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.sql.Params;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Ranges of values of a column. */
final class Ranges {
    /** Both databases hold times beyond these, and no account has one. */
    private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

    private Ranges() {
    }

    /** Gives a statement the value of a bound. */
    private interface Binder {
        void bind(Params params, Bound bound) throws SQLException;
    }

    /** @param compared what stands on both sides, with {@code %s} for the column or the question mark */
    static Fragment ofTexts(String column, String compared, Between between) {
        return between(compared.formatted(column), compared.formatted("?"), between, (params, bound) -> params.text(bound.value()));
    }

    static Fragment ofNumbers(String column, Between between) {
        return between(column, "?", between, (params, bound) -> params.number(Long.parseLong(bound.value())));
    }

    /** Columns hold whole microseconds, and a driver would round what is finer. */
    static Fragment ofTimes(String column, Between between) {
        return between(column, "?", new Between(
            between.from().map(bound -> new Bound(stored(bound).toString(), bound.inclusive() && isStored(bound))),
            between.to().map(bound -> new Bound(stored(bound).toString(), bound.inclusive() || !isStored(bound)))),
            (params, bound) -> params.time(Instant.parse(bound.value())));
    }

    /** Whether a column can hold it. */
    static boolean isStored(Bound bound) {
        return stored(bound).equals(Instant.parse(bound.value()));
    }

    /** The last time not after it that a column can hold. */
    private static Instant stored(Bound bound) {
        Instant time = Instant.parse(bound.value()).truncatedTo(ChronoUnit.MICROS);
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    private static Fragment between(String value, String mark, Between between, Binder binder) {
        return Fragment.all(Stream.concat(
            between.from().map(from -> Fragment.of(value + (from.inclusive() ? " >= " : " > ") + mark, p -> binder.bind(p, from))).stream(),
            between.to().map(to -> Fragment.of(value + (to.inclusive() ? " <= " : " < ") + mark, p -> binder.bind(p, to))).stream())
            .toList());
    }
}

package io.muster.domain.exporting;

import io.muster.domain.account.NormalForm;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/** Whether a condition is true of one value of an attribute. */
final class ValueCheck {
    private ValueCheck() {
    }

    static boolean holds(Condition condition, Attribute.Type type, Object value) {
        return switch (type) {
            case NAME -> text(condition.normal(), NormalForm.of((String) value));
            case TEXT -> text(condition, (String) value);
            case FLAG -> ordered(condition, (Boolean) value, Boolean::valueOf, Comparator.naturalOrder());
            case TIME -> ordered(condition, (Instant) value, Instant::parse, Comparator.naturalOrder());
            case NUMBER -> ordered(condition, (Long) value, Long::valueOf, Comparator.naturalOrder());
        };
    }

    static boolean text(Condition condition, String value) {
        return condition instanceof Like like ? like.pattern().fits(value)
            : ordered(condition, value, Function.identity(), CodePoints.ORDER);
    }

    static <T> boolean ordered(Condition condition, T value, Function<String, T> parse, Comparator<T> order) {
        if (condition instanceof Is is) {
            return order.compare(value, parse.apply(is.value())) == 0;
        }
        if (condition instanceof Between between) {
            return between.from().filter(bound -> !within(order.compare(value, parse.apply(bound.value())), bound)).isEmpty()
                && between.to().filter(bound -> !within(order.compare(parse.apply(bound.value()), value), bound)).isEmpty();
        }
        return condition instanceof Condition.Present;
    }

    private static boolean within(int comparison, Bound bound) {
        return bound.inclusive() ? comparison >= 0 : comparison > 0;
    }
}

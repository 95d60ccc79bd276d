package io.muster.domain.exporting;

import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Condition.Present;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a condition is true of one value within JSON; see {@link Condition}. */
final class JsonValueCheck {
    private JsonValueCheck() {
    }

    static boolean holds(Condition condition, Object value) {
        if (condition instanceof Present) {
            return true;
        }
        if (value instanceof String text) {
            return !isNumeric(condition) && ValueCheck.text(condition, text);
        }
        if (value instanceof BigDecimal number) {
            return isOfNumbers(condition) && ValueCheck.ordered(condition, number, BigDecimal::new, Comparator.naturalOrder());
        }
        return value instanceof Boolean flag && condition instanceof Is is && is.value().equals(flag.toString());
    }

    /** Whether it goes by numbers alone. */
    private static boolean isNumeric(Condition condition) {
        return condition instanceof Between && isOfNumbers(condition);
    }

    private static boolean isOfNumbers(Condition condition) {
        if (condition instanceof Is is) {
            return number(is.value()).isPresent();
        }
        return condition instanceof Between between && Stream.concat(between.from().stream(), between.to().stream())
            .allMatch(bound -> number(bound.value()).isPresent());
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package io.muster.adapters.search.field;

import io.muster.adapters.search.syntax.Fault;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Bound;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Present;

import java.time.DateTimeException;
import java.util.Locale;

/** Conditions on texts as they were written, made into conditions on values of a type. */
final class Typed {
    private Typed() {
    }

    /** @throws Misfit where the type has no such values, or knows no such condition */
    static Condition condition(Attribute.Type type, Condition written) {
        if (written instanceof Present) {
            return written;
        }
        return switch (type) {
            case NAME, TEXT -> written;
            case FLAG -> flag(written);
            case NUMBER -> number(written);
            case TIME -> time(written);
        };
    }

    private static Condition flag(Condition written) {
        if (written instanceof Is is) {
            String flag = is.value().strip().toLowerCase(Locale.ROOT);
            if (flag.equals("true") || flag.equals("false")) {
                return new Is(flag);
            }
        }
        throw misfit("true or false", written);
    }

    private static Condition number(Condition written) {
        if (written instanceof Is is) {
            return new Is(number(is.value()));
        }
        if (written instanceof Between between) {
            return new Between(between.from().map(bound -> new Bound(number(bound.value()), bound.inclusive())),
                between.to().map(bound -> new Bound(number(bound.value()), bound.inclusive())));
        }
        throw misfit("a whole number, or a range of them ([5 TO *])", written);
    }

    private static String number(String text) {
        try {
            return Long.toString(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw misfit("a whole number", new Is(text));
        }
    }

    private static Condition time(Condition written) {
        if (written instanceof Is is) {
            return period(is.value()).within();
        }
        if (written instanceof Between between) {
            return new Between(between.from().map(bound -> period(bound.value()).from(bound.inclusive())),
                between.to().map(bound -> period(bound.value()).to(bound.inclusive())));
        }
        throw misfit(Period.EXPECTED + ", or a range of them ([2024-01-01 TO *])", written);
    }

    private static Period period(String text) {
        try {
            return Period.of(text.strip());
        } catch (DateTimeException e) {
            throw misfit(Period.EXPECTED, new Is(text));
        }
    }

    static Misfit misfit(String expected, Condition written) {
        String given = written instanceof Is is ? "'" + Fault.shown(is.value()) + "'"
            : written instanceof Between ? "a range" : "wildcards";
        return new Misfit("takes " + expected + ", not " + given);
    }
}

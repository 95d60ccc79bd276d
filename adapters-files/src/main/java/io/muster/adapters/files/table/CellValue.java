package io.muster.adapters.files.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value to be written. */
public sealed interface CellValue {
    CellValue NONE = new Text("");

    /** Read back as it is, whatever it looks like. */
    record Text(String text) implements CellValue {
    }

    /** A number where the format has numbers that are as exact. */
    record Number(BigDecimal number) implements CellValue {
        /** With more digits before or behind the point it is written with an exponent. */
        private static final int MOST_DIGITS = 30;

        @Override
        public String text() {
            return Math.abs(number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
        }
    }

    /** A date where the format has dates, {@code yyyy-mm-dd} elsewhere. */
    record Day(LocalDate date) implements CellValue {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** A time of UTC where the format has times, ISO 8601 elsewhere. */
    record Time(Instant moment) implements CellValue {
        @Override
        public String text() {
            return moment.toString();
        }
    }

    /** What is written where the format has nothing but texts. */
    String text();
}

package io.muster.domain.exporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What stands in one column of one row, whatever it is written to. */
public sealed interface ColumnValue {
    ColumnValue NOTHING = new Nothing();

    /** There is no value. */
    record Nothing() implements ColumnValue {
    }

    record Text(String text) implements ColumnValue {
    }

    record Number(BigDecimal number) implements ColumnValue {
    }

    record Flag(boolean value) implements ColumnValue {
    }

    record Time(Instant moment) implements ColumnValue {
    }

    /** Several values, none of them {@link Failed}. */
    record Items(List<ColumnValue> items) implements ColumnValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object. @param text its JSON, in the form of {@link io.muster.domain.account.Field.Kind#JSON} */
    record Members(String text) implements ColumnValue {
    }

    /** The value could not be had. @param reason completes a sentence that begins with the column's name; never holds a value */
    record Failed(String reason) implements ColumnValue {
    }
}

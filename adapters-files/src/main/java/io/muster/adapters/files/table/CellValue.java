package io.muster.adapters.files.table;

import java.time.LocalDate;

/** A value to be written. */
public sealed interface CellValue {
    CellValue NONE = new Text("");

    /** Read back as it is, whatever it looks like. */
    record Text(String text) implements CellValue {
    }

    /** A date where the format has dates, {@code yyyy-mm-dd} elsewhere. */
    record Day(LocalDate date) implements CellValue {
    }
}

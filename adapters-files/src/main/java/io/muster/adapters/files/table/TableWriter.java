package io.muster.adapters.files.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written; the file is whole only after {@link #finish}. Memory does not grow with the rows. */
public interface TableWriter extends Closeable {
    /**
     * @param marks what is to be said of single cells, for formats that can: the cell is marked and has a comment
     * @throws IllegalArgumentException where a value is longer than the format's cells can be; the message says which and how long
     */
    void row(List<CellValue> values, List<Mark> marks) throws IOException;

    void finish() throws IOException;

    /** For how many rows there is room, without the header. */
    default int capacity() {
        return Integer.MAX_VALUE;
    }

    /** How many characters a cell can have. */
    default int longest() {
        return Integer.MAX_VALUE;
    }

    /** @param column from 0 */
    record Mark(int column, String comment) {
    }
}

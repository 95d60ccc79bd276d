package io.muster.adapters.files.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a table, from the top; memory is a row's, whatever the table's size. */
public interface TableReader extends Closeable {
    /**
     * The next row in which something stands; rows without a value are passed over.
     *
     * @return empty at the end
     * @throws io.muster.application.files.FileRejected where the rest cannot be read
     */
    Optional<TableRow> next() throws IOException;
}

package io.muster.adapters.files.table;

import io.muster.application.files.Dialect;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An open file of one table or several. */
public interface TableFile extends Closeable {
    /** How it is written, stated or found; without {@link Dialect#table}. */
    Dialect dialect();

    /** What its tables are called, in their order, those that a person sees first; the only one of a CSV file is called "". */
    List<String> tables();

    /** Begins to read one of the tables; the reader before is closed. */
    TableReader read(String table) throws IOException;
}

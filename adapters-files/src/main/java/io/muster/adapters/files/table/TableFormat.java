package io.muster.adapters.files.table;

import io.muster.application.files.Content;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.io.OutputStream;

/** A way of writing tables down. Stateless and safe for use by many threads; what it opens is for one thread at a time. */
public interface TableFormat {
    /** As requests name it, such as {@code csv}. */
    String name();

    /** Whether files of this format are written too. */
    default boolean isWritten() {
        return true;
    }

    /** Whether a file is of this format, by its content alone. */
    boolean recognises(Content content) throws IOException;

    /**
     * Opens a file.
     *
     * @param stated what is known of how it is written; the rest is found out
     * @throws io.muster.application.files.FileRejected where it cannot be read: encrypted, damaged, beyond sane limits
     */
    TableFile open(Content content, Dialect stated) throws IOException;

    /**
     * Begins a file with one table, and its header.
     *
     * @param out stays open; the caller closes it
     * @param stated how it is to be written, as far as the format leaves that open and knows how
     * @throws UnsupportedOperationException where the format is only read
     */
    TableWriter create(OutputStream out, TableSheet sheet, Dialect stated) throws IOException;
}

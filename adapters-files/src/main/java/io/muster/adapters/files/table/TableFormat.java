package io.muster.adapters.files.table;

import io.muster.application.files.Content;

import java.io.IOException;
import java.io.OutputStream;

/** A way of writing tables down. Stateless and safe for use by many threads; what it opens is for one thread at a time. */
public interface TableFormat {
    /** As requests name it, such as {@code csv}. */
    String name();

    /** Whether a file is of this format, by its content alone. */
    boolean recognises(Content content) throws IOException;

    /**
     * Opens a file.
     *
     * @param stated what is known of how it is written; the rest is found out
     * @throws io.muster.application.files.FileRejected where it cannot be read: encrypted, damaged, beyond sane limits
     */
    TableFile open(Content content, TableDialect stated) throws IOException;

    /**
     * Begins a file with one table, and its header.
     *
     * @param out stays open; the caller closes it
     * @throws UnsupportedOperationException where the format is only read
     */
    TableWriter create(OutputStream out, TableSheet sheet) throws IOException;
}

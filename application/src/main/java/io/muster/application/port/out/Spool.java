package io.muster.application.port.out;

import io.muster.application.files.Content;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps uploaded and produced files for as long as their jobs need them, where every node sees them. Under its key a file is
 * there once it is complete, never before. Calls take part in no transaction of the store, and hold none open.
 */
public interface Spool {
    /**
     * Begins a file. Its key is taken when it is complete, and an older file of that key is replaced then.
     *
     * @throws IllegalArgumentException where the key is none: letters, digits, {@code .}, {@code _} and {@code -}, at most 100,
     *     a letter or digit first
     */
    NewFile create(String key);

    /** Opening it fails with an {@link IOException} where there is no complete file of this key. Memory is one chunk. */
    Content content(String key);

    /** Removes a file, complete or not; nothing happens where there is none. Who writes it still fails when going on. */
    void remove(String key);

    /**
     * Tells the keys of files, complete or not, that nobody has written to since.
     *
     * @param keys gets them in portions of at most 200, in no order; may remove them
     */
    void idleSince(Instant moment, Consumer<List<String>> keys);

    /** A file that is being written, by one thread. Closed without having been completed, it is gone. */
    interface NewFile extends AutoCloseable {
        /** Where its bytes go; need not be closed. */
        OutputStream out();

        /**
         * Puts the file under its key, safe from a crash from then on.
         *
         * @return its length in bytes
         * @throws IOException where it could not be written to its end, or has been removed meanwhile
         */
        long complete() throws IOException;

        /** @throws java.io.UncheckedIOException where the incomplete file could not be removed */
        @Override
        void close();
    }

    /**
     * @param key names the file in the spool
     * @param sha256 hexadecimal, lower case
     */
    record SpooledFile(String key, long size, String sha256) {
    }
}

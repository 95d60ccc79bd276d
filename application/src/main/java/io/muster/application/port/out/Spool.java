package io.muster.application.port.out;

import io.muster.application.files.Content;

import java.io.InputStream;
import java.io.OutputStream;

/** Keeps uploaded and produced files for as long as their jobs need them. */
public interface Spool {
    /**
     * Stores a stream and hashes it as it passes; what was stored is removed again where it fails.
     *
     * @param maxBytes more than this is refused
     * @throws io.muster.application.Refusal TOO_LARGE where the stream is longer
     */
    SpooledFile store(InputStream in, long maxBytes);

    /** Creates an empty file to be written; an older one of the same key is replaced. The caller closes the stream. */
    OutputStream create(String key);

    Content content(String key);

    /** Bytes of a file that was written to its end. */
    long size(String key);

    /** Removes a file; nothing happens where there is none. */
    void remove(String key);

    /**
     * @param key names the file in the spool
     * @param sha256 hexadecimal, lower case
     */
    record SpooledFile(String key, long size, String sha256) {
    }
}

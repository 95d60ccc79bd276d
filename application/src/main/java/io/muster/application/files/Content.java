package io.muster.application.files;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the beginning as often as needed. */
@FunctionalInterface
public interface Content {
    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
}

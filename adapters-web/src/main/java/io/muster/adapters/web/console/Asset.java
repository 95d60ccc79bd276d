package io.muster.adapters.web.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A file of the console, ready to be sent. */
record Asset(String mediaType, byte[] bytes, byte[] compressed) {
    static Asset of(String mediaType, byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Asset(mediaType, bytes, compressed.toByteArray());
    }
}

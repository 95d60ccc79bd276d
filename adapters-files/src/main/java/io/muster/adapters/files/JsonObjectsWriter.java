package io.muster.adapters.files;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON objects as {@link JsonObjects} reads them. */
final class JsonObjectsWriter implements Closeable {
    private final boolean lines;
    private final JsonGenerator json;

    JsonObjectsWriter(OutputStream out, String format) throws IOException {
        lines = format.equals(JsonObjects.LINES);
        json = lines ? Json.FACTORY.createGenerator(out) : Json.indented(out);
        if (!lines) {
            json.writeStartArray();
        }
    }

    /** Where each object is written. */
    JsonGenerator json() {
        return json;
    }

    void finish() throws IOException {
        if (!lines) {
            json.writeEndArray();
        }
        json.writeRaw('\n');
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

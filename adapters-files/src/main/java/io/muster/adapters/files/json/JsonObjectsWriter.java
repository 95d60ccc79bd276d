package io.muster.adapters.files.json;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON objects as {@link JsonObjects} reads them. */
public final class JsonObjectsWriter implements Closeable {
    private final boolean lines;
    private final JsonGenerator json;

    /** @param format one of those that {@link JsonObjects} has */
    public JsonObjectsWriter(OutputStream out, String format) throws IOException {
        lines = format.equals(JsonObjects.LINES);
        json = lines ? Json.FACTORY.createGenerator(out) : Json.indented(out);
        if (!lines) {
            json.writeStartArray();
        }
    }

    /** Where each object is written. */
    public JsonGenerator json() {
        return json;
    }

    /** Ends the file, which is whole only then. */
    public void finish() throws IOException {
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

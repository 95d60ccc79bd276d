package io.muster.adapters.files.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.text.Lines;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;
import io.muster.domain.problem.Problem;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** JSON objects of a file, one after the other: the items of an array, or one in each line. */
public interface JsonObjects extends Closeable {
    /** An array of objects. */
    String ARRAY = "json";
    /** An object in each line; one that is broken leaves the others as they are. */
    String LINES = "ndjson";

    static JsonObjects open(Content content, String format) throws IOException {
        return format.equals(LINES) ? new InLines(content.open()) : new InArray(content.open());
    }

    /** Goes to the next one; the one before was read to its end, copied or skipped. */
    boolean next() throws IOException;

    JsonTree tree() throws IOException;

    /** Copies it as {@link Repairs} does. */
    void repair(List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException;

    void skip() throws IOException;

    /** The items of an array that is the whole file. */
    final class InArray implements JsonObjects {
        private final StrictText text;
        private final JsonParser json;
        private boolean begun;
        private boolean ended;

        private InArray(InputStream in) throws IOException {
            text = new StrictText(in);
            json = Json.FACTORY.createParser(text);
        }

        @Override
        public boolean next() throws IOException {
            return Json.ofWholeFile(() -> {
                if (ended) {
                    return false;
                }
                if (!begun) {
                    json.nextToken();
                    begun = true;
                }
                ended = json.nextToken() == JsonToken.END_ARRAY;
                if (!ended) {
                    return true;
                }
                if (json.nextToken() != null) {
                    throw Json.unreadable(json.currentTokenLocation().getLineNr(), json.currentTokenLocation().getColumnNr(),
                        "the file goes on behind its list");
                }
                return false;
            });
        }

        @Override
        public JsonTree tree() throws IOException {
            return Json.ofWholeFile(() -> JsonTree.at(json));
        }

        @Override
        public void repair(List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException {
            Repairs.any(json, reasons, secrets, to);
        }

        @Override
        public void skip() throws IOException {
            Json.ofWholeFile(json::skipChildren);
        }

        @Override
        public void close() throws IOException {
            json.close();
            text.close();
        }
    }

    /** One in each line that is not blank. */
    final class InLines implements JsonObjects {
        private final InputStream in;
        private final Lines lines;
        private Lines.Line line;

        private InLines(InputStream in) {
            this.in = in;
            this.lines = new Lines(in);
        }

        @Override
        public boolean next() throws IOException {
            Optional<Lines.Line> next = lines.next();
            line = next.orElse(null);
            return next.isPresent();
        }

        @Override
        public JsonTree tree() {
            return JsonTree.ofLine(line);
        }

        @Override
        public void repair(List<Problem> reasons, boolean secrets, JsonGenerator to) throws IOException {
            Repairs.line(line, reasons, secrets, to);
        }

        @Override
        public void skip() {
            // The next line is where it is.
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

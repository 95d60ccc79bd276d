package io.muster.adapters.files.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.Lines;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record as a tree.
 *
 * @param flaw why the record cannot be understood; the value is then worth nothing
 */
public record JsonTree(JsonValue value, Optional<Problem> flaw) {
    /** The tree of a line that is to hold one JSON object. */
    public static JsonTree ofLine(Lines.Line line) {
        String place = "line " + line.number();
        if (line.flaw().isPresent()) {
            return malformed("", place + " " + line.flaw().get());
        }
        try (JsonParser json = Json.FACTORY.createParser(line.text())) {
            json.nextToken();
            JsonTree tree = at(json);
            return json.nextToken() == null ? tree : malformed("", place + " goes on behind its JSON object");
        } catch (JsonProcessingException e) {
            String column = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
            return malformed("", place + " " + Json.flaw(e) + column);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value that a text consists of, whatever its kind. */
    public static JsonTree ofText(String text) {
        try (JsonParser json = Json.FACTORY.createParser(text)) {
            json.nextToken();
            Reader reader = new Reader(json);
            JsonValue value = reader.read();
            return json.nextToken() == null ? new JsonTree(value, reader.flaw) : malformed("", "the text goes on behind its JSON");
        } catch (IOException e) {
            return malformed("", "the text is not valid JSON");
        }
    }

    /** The object that a text holds which Muster has stored. */
    public static JsonValue.Obj ofObject(String text) {
        try (JsonParser json = Json.FACTORY.createParser(text)) {
            json.nextToken();
            return (JsonValue.Obj) at(json).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the record that begins at the parser's token, to its end even where it has a flaw. */
    public static JsonTree at(JsonParser json) throws IOException {
        Reader reader = new Reader(json);
        JsonValue value = reader.read();
        if (reader.flaw.isEmpty() && !(value instanceof JsonValue.Obj)) {
            return new JsonTree(value, malformed("", "the record is " + value.kind() + ", not a JSON object").flaw);
        }
        return new JsonTree(value, reader.flaw);
    }

    private static JsonTree malformed(String path, String message) {
        return new JsonTree(new JsonValue.Null(), Optional.of(new Problem(ProblemCode.ROW_MALFORMED, path, message)));
    }

    /** Once a record has a flaw, the rest of it is passed over and nothing more is kept. */
    private static final class Reader {
        private final JsonParser json;
        private int values;
        private long length;
        private Optional<Problem> flaw = Optional.empty();

        Reader(JsonParser json) {
            this.json = json;
        }

        JsonValue read() throws IOException {
            JsonToken token = json.currentToken();
            if (token == JsonToken.START_OBJECT) {
                return object();
            }
            if (token == JsonToken.START_ARRAY) {
                return array();
            }
            return flaw.isPresent() ? new JsonValue.Null() : scalar(token);
        }

        private JsonValue scalar(JsonToken token) throws IOException {
            return switch (token) {
                case VALUE_STRING -> new JsonValue.Text(counted(json.getText()));
                case VALUE_TRUE -> new JsonValue.Bool(true);
                case VALUE_FALSE -> new JsonValue.Bool(false);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Number(json.getText());
                default -> new JsonValue.Null();
            };
        }

        private String counted(String text) {
            length += text.length();
            return text;
        }

        private JsonValue object() throws IOException {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = counted(json.currentName());
                json.nextToken();
                JsonValue value = read();
                if (fits() && members.putIfAbsent(key, value) != null) {
                    String shown = Texts.shown(key);
                    flaw = malformed(shown, "the record has the key " + shown + " twice").flaw;
                }
            }
            return new JsonValue.Obj(members);
        }

        private JsonValue array() throws IOException {
            List<JsonValue> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                JsonValue item = read();
                if (fits()) {
                    items.add(item);
                }
            }
            return new JsonValue.Array(items);
        }

        private boolean fits() {
            values++;
            if (flaw.isEmpty() && (values > Limits.RECORD_VALUES || length > Limits.RECORD_LENGTH)) {
                flaw = malformed("", "the record is longer than " + Limits.RECORD_LENGTH + " characters or holds more than "
                    + Limits.RECORD_VALUES + " values").flaw;
            }
            return flaw.isEmpty();
        }
    }
}

package io.muster.adapters.web.json;

import io.muster.application.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** JSON objects as text and back. */
public final class JsonText {
    /** Deeper documents are refused: nothing that Muster takes is, and whoever walks a document recurses. */
    static final int MAX_DEPTH = 32;

    // Looking a provider up costs far more than parsing a small object, so the provider and the factories are kept.
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
        PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private JsonText() {
    }

    /** @throws Refusal {@code request.malformed}, telling the line and the column, where the text is not one JSON object */
    public static JsonObject parse(String text) {
        if (text.isBlank()) {
            throw malformed("a JSON object was expected, but the document is empty");
        }
        try {
            check(text);
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                JsonValue value = reader.readValue();
                if (value instanceof JsonObject object) {
                    return object;
                }
                throw malformed("a JSON object was expected, not " + kind(value));
            }
        } catch (JsonParsingException e) {
            throw malformed("no JSON at " + place(e.getLocation()));
        } catch (JsonException e) {
            throw malformed("no JSON: " + e.getMessage());
        }
    }

    /** Reads the text of a field that holds a JSON object. */
    public static JsonObject stored(String text) {
        if (text.equals("{}")) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The text to store: members in the order of their names, at every depth, without white space. */
    public static String canonical(JsonObject object) {
        return sorted(object).toString();
    }

    /** What a value is, for a sentence. */
    static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "true or false";
            case NULL -> "null";
        };
    }

    static Refusal malformed(String message) {
        return Refusal.invalid("request.malformed", message);
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = BUILDERS.createObjectBuilder();
            new TreeMap<>(object).forEach((name, member) -> builder.add(name, sorted(member)));
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = BUILDERS.createArrayBuilder();
            array.forEach(item -> builder.add(sorted(item)));
            return builder.build();
        }
        return value;
    }

    private static void check(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            int depth = 0;
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case KEY_NAME, VALUE_STRING -> checkStorable(parser);
                    default -> { }
                }
                if (depth > MAX_DEPTH) {
                    throw malformed("nested more than " + MAX_DEPTH + " deep at " + place(parser.getLocation()));
                }
            }
        }
    }

    /** Databases refuse NUL, and UTF-8 has no halves of surrogate pairs. */
    private static void checkStorable(JsonParser parser) {
        String text = parser.getString();
        boolean whole = text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!whole) {
            throw malformed("a NUL or half of a character in a text at " + place(parser.getLocation()));
        }
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}

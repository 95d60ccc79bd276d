package io.muster.adapters.cli.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import org.eclipse.parsson.JsonProviderImpl;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** JSON documents. The provider is named, since to look for one costs a start more than to use it. */
public final class Json {
    public static final JsonProvider PROVIDER = new JsonProviderImpl();

    private Json() {
    }

    public static Optional<JsonObject> tryObject(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException notAnObject) {
            return Optional.empty();
        }
    }

    /** The members that are there, without those that are null or empty. */
    public static JsonObject compact(Map<String, ? extends JsonValue> members) {
        var builder = PROVIDER.createObjectBuilder();
        members.forEach((name, value) -> {
            if (!isEmpty(value)) {
                builder.add(name, value);
            }
        });
        return builder.build();
    }

    private static boolean isEmpty(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL
            || value instanceof JsonArray array && array.isEmpty() || value instanceof JsonObject object && object.isEmpty();
    }

    /** A text, or null for null. */
    public static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL : PROVIDER.createValue(value.toString());
    }

    public static JsonValue flag(boolean value) {
        return value ? JsonValue.TRUE : JsonValue.FALSE;
    }

    public static JsonObject texts(Map<String, String> members) {
        var builder = PROVIDER.createObjectBuilder();
        members.forEach(builder::add);
        return builder.build();
    }

    /** Objects in a list; empty where there is no such list. */
    public static List<JsonObject> objects(JsonObject owner, String name) {
        return owner.get(name) instanceof JsonArray array ? array.getValuesAs(JsonObject.class) : List.of();
    }

    /** An object within; an empty one where it is missing. */
    public static JsonObject object(JsonObject owner, String name) {
        return owner.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** A value in one line for a person: texts as they are, lists with commas, null as nothing. */
    public static String shown(JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonArray array ? array.stream().map(Json::shown).collect(Collectors.joining(", ")) : value.toString();
    }

    /** A problem in one line: where, what, and its code. */
    public static String problem(JsonObject problem) {
        String path = problem.getString("path", "");
        return (path.isEmpty() ? "" : path + ": ") + problem.getString("message", "") + " (" + problem.getString("code", "") + ")";
    }

    /** Indented, without a line break at its end. */
    public static String pretty(JsonObject object) {
        StringWriter text = new StringWriter();
        try (var writer = PROVIDER.createWriterFactory(Map.of("jakarta.json.stream.JsonGenerator.prettyPrinting", true))
            .createWriter(text)) {
            writer.write(object);
        }
        return text.toString().strip();
    }
}

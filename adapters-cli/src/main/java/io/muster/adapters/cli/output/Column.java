package io.muster.adapters.cli.output;

import io.muster.adapters.cli.api.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a table or a CSV file.
 *
 * @param name the header
 * @param value what stands in it
 */
public record Column(String name, Function<JsonObject, String> value) {
    /** A member of the objects by its own name; {@code plan.create} is one of an object within. */
    public static Column member(String path) {
        return new Column(path.substring(path.lastIndexOf('.') + 1), object -> Json.shown(at(object, path)));
    }

    public static List<Column> members(String... paths) {
        return Arrays.stream(paths).map(Column::member).toList();
    }

    private static JsonValue at(JsonObject object, String path) {
        JsonValue value = object;
        for (String name : path.split("[.]")) {
            value = value instanceof JsonObject inner ? inner.get(name) : null;
        }
        return value;
    }
}

package io.muster.domain.exporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds values in JSON, by a path of keys; lists stand for their items. */
final class JsonPath {
    private JsonPath() {
    }

    /** The values at the path's end: objects, texts, numbers and booleans; no lists but those within lists, and no nulls. */
    static Stream<Object> values(Map<String, Object> object, List<String> path) {
        Stream<Object> values = Stream.of(object);
        for (String key : path) {
            values = values.flatMap(JsonPath::items)
                .flatMap(value -> value instanceof Map<?, ?> map ? Stream.ofNullable(map.get(key)) : Stream.empty());
        }
        return values.flatMap(JsonPath::items).filter(Objects::nonNull);
    }

    private static Stream<Object> items(Object value) {
        return value instanceof List<?> list ? list.stream().map(item -> (Object) item) : Stream.of(value);
    }
}

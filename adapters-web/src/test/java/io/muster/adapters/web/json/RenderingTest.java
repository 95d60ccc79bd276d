package io.muster.adapters.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.Page;
import io.muster.domain.importing.OnMatch;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RenderingTest {
    /** Every kind of member that answers have. */
    @JsonbPropertyOrder({"z", "a", "left", "kept", "word", "at", "json", "items", "map", "flag", "count"})
    public record Thing(String z, Integer a, @JsonbNillable(false) Optional<String> left,
                        @JsonbNillable(false) Optional<String> kept, OnMatch word, Instant at, JsonObject json,
                        List<Object> items, Map<String, String> map, boolean flag, long count) {
    }

    @Test
    void keeps_the_stated_order_shows_nulls_and_leaves_empty_optionals_out() {
        Thing thing = new Thing(null, 1, Optional.empty(), Optional.of("\"é"), OnMatch.SKIP, Instant.parse("2026-01-01T00:00:00Z"),
            JsonText.parse("{\"b\":{}}"), List.of("x", true, 2), Map.of("k", "v"), false, 5_000_000_000L);

        assertThat(Rendering.text(thing)).isEqualTo("{\"z\":null,\"a\":1,\"kept\":\"\\\"é\",\"word\":\"SKIP\","
            + "\"at\":\"2026-01-01T00:00:00Z\",\"json\":{\"b\":{}},\"items\":[\"x\",true,2],\"map\":{\"k\":\"v\"},\"flag\":false,"
            + "\"count\":5000000000}");
    }

    @Test
    void shows_next_on_every_page_but_the_last() {
        assertThat(Rendering.text(PageJson.of(new Page<>(List.of(1), Optional.of("c"), 2), number -> number)))
            .isEqualTo("{\"items\":[1],\"next\":\"c\",\"total\":2}");
        assertThat(Rendering.text(PageJson.of(new Page<>(List.of(1), Optional.empty(), 2), number -> number)))
            .isEqualTo("{\"items\":[1],\"total\":2}");
    }
}

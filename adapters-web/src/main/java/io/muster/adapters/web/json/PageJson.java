package io.muster.adapters.web.json;

import io.muster.application.Page;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Part of a list; {@code next} is absent on the last. */
@JsonbPropertyOrder({"items", "next", "total"})
public record PageJson<T>(List<T> items, @JsonbNillable(false) Optional<String> next, long total) {
    public static <D, T> PageJson<T> of(Page<D> page, Function<? super D, T> render) {
        return new PageJson<>(page.items().stream().map(render).toList(), page.next(), page.total());
    }

    /** A list that is always shown whole. */
    public static <D, T> PageJson<T> whole(List<D> all, Function<? super D, T> render) {
        return new PageJson<>(all.stream().map(render).toList(), Optional.empty(), all.size());
    }
}

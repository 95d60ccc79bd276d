package io.muster.adapters.web.files;

import io.muster.application.files.LayoutDescription;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;

/** A layout that can be chosen. */
@JsonbPropertyOrder({"name", "title", "reads", "writes", "defaults"})
public record LayoutJson(String name, String title, List<String> reads, List<String> writes, RulesJson defaults) {
    static LayoutJson of(LayoutDescription layout) {
        return new LayoutJson(layout.name(), layout.title(), layout.reads(), layout.writes(), RulesJson.of(layout.defaults()));
    }
}

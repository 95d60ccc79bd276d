package io.muster.adapters.web.exports;

import io.muster.domain.exporting.Column;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A column that was chosen. */
@JsonbPropertyOrder({"name", "value"})
public record ColumnJson(String name, String value) {
    static ColumnJson of(Column column) {
        return new ColumnJson(column.name(), column.value());
    }
}

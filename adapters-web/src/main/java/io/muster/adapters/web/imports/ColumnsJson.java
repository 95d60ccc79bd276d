package io.muster.adapters.web.imports;

import io.muster.application.files.FileColumns;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;

/** The columns of a file and what they may mean. */
@JsonbPropertyOrder({"columns", "fields"})
public record ColumnsJson(List<ColumnJson> columns, List<String> fields) {
    /** @param meant null where it is left out, or nothing is likely */
    @JsonbPropertyOrder({"name", "meant"})
    public record ColumnJson(String name, String meant) {
        static ColumnJson of(FileColumns.Column column) {
            return new ColumnJson(column.name(), column.meant().orElse(null));
        }
    }

    static ColumnsJson of(FileColumns found) {
        return new ColumnsJson(found.columns().stream().map(ColumnJson::of).toList(), found.fields());
    }
}

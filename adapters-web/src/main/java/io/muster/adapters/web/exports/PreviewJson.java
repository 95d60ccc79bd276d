package io.muster.adapters.web.exports;

import io.muster.adapters.web.exports.ExportJson.LossJson;
import io.muster.adapters.web.json.JsonText;
import io.muster.application.exporting.ExportPreview;
import io.muster.domain.exporting.ColumnValue;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.spi.JsonProvider;

import java.util.List;

/** What a file would begin with. */
@JsonbPropertyOrder({"columns", "rows", "total", "warnings"})
public record PreviewJson(List<String> columns, List<JsonArray> rows, long total, List<LossJson> warnings) {
    private static final JsonProvider JSON = JsonProvider.provider();

    static PreviewJson of(ExportPreview preview) {
        return new PreviewJson(preview.beginning().columns(), preview.beginning().rows().stream().map(PreviewJson::array).toList(),
            preview.total(), preview.warnings().stream().map(LossJson::of).toList());
    }

    private static JsonArray array(List<ColumnValue> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(json(value)));
        return array.build();
    }

    private static JsonValue json(ColumnValue value) {
        if (value instanceof ColumnValue.Text text) {
            return JSON.createValue(text.text());
        } else if (value instanceof ColumnValue.Number number) {
            return JSON.createValue(number.number());
        } else if (value instanceof ColumnValue.Flag flag) {
            return flag.value() ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof ColumnValue.Time time) {
            return JSON.createValue(time.moment().toString());
        } else if (value instanceof ColumnValue.Items list) {
            return array(list.items());
        } else {
            return value instanceof ColumnValue.Members object ? JsonText.stored(object.text()) : JsonValue.NULL;
        }
    }
}

package io.muster.adapters.files.custom;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.exporting.ColumnValue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How the value of a column is written that somebody chose. */
final class ChosenValue {
    private ChosenValue() {
    }

    static void write(ColumnValue value, JsonGenerator json) throws IOException {
        if (value instanceof ColumnValue.Text text) {
            json.writeString(Texts.wellFormed(text.text()));
        } else if (value instanceof ColumnValue.Number number) {
            json.writeNumber(number.number());
        } else if (value instanceof ColumnValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof ColumnValue.Time time) {
            json.writeString(time.moment().toString());
        } else if (value instanceof ColumnValue.Members members) {
            Json.copy(members.text(), json);
        } else if (value instanceof ColumnValue.Items list) {
            json.writeStartArray();
            for (ColumnValue item : list.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            json.writeNull();
        }
    }

    static String json(ColumnValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The value where there are but texts; nothing for no value. */
    static String text(ColumnValue value) {
        if (value instanceof ColumnValue.Text text) {
            return text.text();
        } else if (value instanceof ColumnValue.Number number) {
            return new CellValue.Number(number.number()).text();
        } else if (value instanceof ColumnValue.Time time) {
            return time.moment().toString();
        } else if (value instanceof ColumnValue.Nothing || value instanceof ColumnValue.Failed) {
            return "";
        }
        return json(value);
    }
}

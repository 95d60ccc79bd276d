package io.muster.adapters.files.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Takes the place of a format of tables: what is to be the table's header and rows is written as a list of JSON in each line, with
 * the values as they are and not as the format spells them.
 *
 * @param real whose limits hold
 */
public record ShownTables(TableFormat real) implements TableFormat {
    @Override
    public String name() {
        return real.name();
    }

    @Override
    public boolean isWritten() {
        return real.isWritten();
    }

    @Override
    public boolean recognises(Content content) {
        return false;
    }

    @Override
    public TableFile open(Content content, Dialect stated) {
        throw new UnsupportedOperationException("only for what is written");
    }

    @Override
    public TableWriter create(OutputStream out, TableSheet sheet, Dialect stated) throws IOException {
        TableWriter limits = real.create(OutputStream.nullOutputStream(), sheet, stated);
        Writer writer = new Writer(limits, Json.FACTORY.createGenerator(out));
        writer.write(sheet.columns().stream().<CellValue>map(column -> new CellValue.Text(column.header())).toList());
        return writer;
    }

    private record Writer(TableWriter limits, JsonGenerator json) implements TableWriter {
        @Override
        public void row(List<CellValue> values, List<Mark> marks) throws IOException {
            write(values);
        }

        private void write(List<CellValue> values) throws IOException {
            json.writeStartArray();
            for (CellValue value : values) {
                if (value instanceof CellValue.Number number) {
                    json.writeNumber(number.number());
                } else {
                    json.writeString(Texts.wellFormed(value.text()));
                }
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }

        @Override
        public int capacity() {
            return limits.capacity();
        }

        @Override
        public int longest() {
            return limits.longest();
        }

        @Override
        public void finish() throws IOException {
            json.flush();
        }

        @Override
        public void close() throws IOException {
            limits.close();
        }
    }
}

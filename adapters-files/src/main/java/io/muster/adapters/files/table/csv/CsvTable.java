package io.muster.adapters.files.table.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a table as UTF-8, without a byte order mark, in lines that end with CR LF (RFC 4180 §2). */
final class CsvTable implements TableWriter {
    private final CsvWriter csv;

    CsvTable(OutputStream out, char delimiter, TableSheet sheet) throws IOException {
        csv = CsvWriter.builder().fieldSeparator(delimiter).quoteStrategy(new Quoting()).build(new OutputStreamWriter(out, encoder()));
        write(sheet.columns().stream().map(TableSheet.Column::header).map(Formulas::escaped).toArray(String[]::new));
    }

    /** Writes the replacement character for halves of surrogate pairs, which UTF-8 has not, as the other formats do. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void row(List<CellValue> values, List<Mark> marks) throws IOException {
        String[] texts = new String[values.size()];
        for (int i = 0; i < texts.length; i++) {
            // No program takes a number for a formula.
            texts[i] = values.get(i) instanceof CellValue.Number number ? number.text() : Formulas.escaped(values.get(i).text());
        }
        write(texts);
    }

    private void write(String[] texts) throws IOException {
        try {
            csv.writeRecord(texts);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    /** The stream is somebody else's. */
    @Override
    public void close() {
    }
}

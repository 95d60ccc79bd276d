package io.muster.adapters.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.muster.adapters.cli.shell.Visible;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** RFC 4180. What a spreadsheet would take for a formula is written as Muster writes it in its files, with a leading {@code '}. */
final class CsvText implements Sink {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n'].*");

    private final CsvWriter csv;
    private final boolean terminal;

    /** @param terminal whether it is shown, where nothing must steer, rather than kept, where nothing must change */
    CsvText(PrintStream out, boolean terminal, List<String> names) {
        this.terminal = terminal;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        row(names);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvText::safe).map(cell -> terminal ? Visible.line(cell) : cell).toList());
    }

    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    @Override
    public void close() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.muster.adapters.files.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.adapters.files.table.csv.CsvFormat;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads and writes CSV of ten columns, with everything that is ours about it and with the library alone. */
public final class CsvSpeed {
    private static final String[] HEADER =
        {"username", "email", "first_name", "last_name", "phone", "groups", "roles", "enabled", "since", "locale"};
    /** So many rows are written again and again: to make them is no part of the contest. */
    private static final int DIFFERENT_ROWS = 1_000;

    private final Path file;
    private final int rows;
    private static final Dialect DIALECT =
        new Dialect(Optional.empty(), Optional.of(';'), Optional.empty(), Optional.empty());

    private final CsvFormat format = new CsvFormat();
    private final List<String[]> texts = IntStream.range(0, DIFFERENT_ROWS).mapToObj(CsvSpeed::row).toList();
    private final List<List<CellValue>> values =
        texts.stream().map(row -> Arrays.stream(row).<CellValue>map(CellValue.Text::new).toList()).toList();

    private CsvSpeed(Path file, int rows) {
        this.file = file;
        this.rows = rows;
    }

    /** @param args rows and rounds */
    public static void main(String[] args) throws IOException {
        Path file = Files.createTempFile("speed", ".csv");
        try {
            CsvSpeed speed = new CsvSpeed(file, Integer.parseInt(args[0]));
            Contest contest = new Contest(speed.rows, Integer.parseInt(args[1]));
            contest.hold("write", speed::writeAlone, speed::write);
            contest.hold("read", speed::readAlone, speed::read);
        } finally {
            Files.delete(file);
        }
    }

    private static String[] row(int number) {
        return new String[] {"user" + number, "user" + number + "@example.com", "Zoë", "Müller-Lüdenscheidt", "+49 30 " + number,
            "IT support,Marketing", "ROLE_USER,ROLE_EDITOR", "1", "2024-02-29", "en_US"};
    }

    private int writeAlone() throws IOException {
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(file)) {
            writer.writeRecord(HEADER);
            for (int i = 0; i < rows; i++) {
                writer.writeRecord(texts.get(i % DIFFERENT_ROWS));
            }
        }
        return rows;
    }

    private int write() throws IOException {
        List<TableSheet.Column> columns =
            Arrays.stream(HEADER).map(name -> new TableSheet.Column(name, 10, "", List.of())).toList();
        try (OutputStream out = Files.newOutputStream(file);
             TableWriter writer = format.create(out, new TableSheet("", columns, Optional.empty()), DIALECT)) {
            for (int i = 0; i < rows; i++) {
                writer.row(values.get(i % DIFFERENT_ROWS), List.of());
            }
            writer.finish();
        }
        return rows;
    }

    private int readAlone() throws IOException {
        int count = -1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                count += record.getField(9).isEmpty() ? 0 : 1;
            }
        }
        return count;
    }

    private int read() throws IOException {
        int count = -1;
        try (TableFile open = format.open(() -> Files.newInputStream(file), Dialect.UNSTATED); TableReader reader = open.read("")) {
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                count += row.get().cell(9).text().isEmpty() ? 0 : 1;
            }
        }
        return count;
    }
}

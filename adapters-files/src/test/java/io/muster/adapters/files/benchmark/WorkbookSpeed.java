package io.muster.adapters.files.benchmark;

import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.adapters.files.table.workbook.XlsxFormat;
import io.muster.application.files.Dialect;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/** Writes and reads workbooks of ten columns, with everything that is ours about them and with fastexcel alone. */
public final class WorkbookSpeed {
    private static final int COLUMNS = 10;

    private final Path ours;
    private final Path alone;
    private final int rows;
    private final XlsxFormat format = new XlsxFormat();

    private WorkbookSpeed(Path ours, Path alone, int rows) {
        this.ours = ours;
        this.alone = alone;
        this.rows = rows;
    }

    /** @param args rows and rounds */
    public static void main(String[] args) throws IOException {
        Path ours = Files.createTempFile("ours", ".xlsx");
        Path alone = Files.createTempFile("alone", ".xlsx");
        try {
            WorkbookSpeed speed = new WorkbookSpeed(ours, alone, Integer.parseInt(args[0]));
            Contest contest = new Contest(speed.rows, Integer.parseInt(args[1]));
            contest.hold("write", speed::writeAlone, speed::write);
            contest.hold("read what we wrote", () -> speed.readAlone(ours), () -> speed.read(ours));
            contest.hold("read what fastexcel wrote", () -> speed.readAlone(alone), () -> speed.read(alone));
        } finally {
            Files.delete(ours);
            Files.delete(alone);
        }
    }

    /** Like accounts: some values are their own, some are repeated, some are numbers. */
    private static String value(int row, int column) {
        return switch (column % 5) {
            case 0 -> "user" + row + "." + column + "@example.com";
            case 1 -> "Given name " + row;
            case 2 -> "06" + (10_000_000 + row);
            case 3 -> "Team " + row % 50;
            default -> column % 2 == 0 ? "Enabled" : "Éva Müller";
        };
    }

    private int writeAlone() throws IOException {
        try (OutputStream out = Files.newOutputStream(alone); Workbook workbook = new Workbook(out, "Speed", null)) {
            workbook.setCompressionLevel(Deflater.BEST_SPEED);
            Worksheet sheet = workbook.newWorksheet("Sheet");
            for (int row = 0; row <= rows; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.inlineString(row, column, value(row, column));
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return rows;
    }

    private int write() throws IOException {
        List<Column> columns = IntStream.range(0, COLUMNS).mapToObj(i -> new Column("c" + i, 20, "", List.of())).toList();
        try (OutputStream out = Files.newOutputStream(ours);
             TableWriter writer = format.create(out, new TableSheet("Sheet", columns, Optional.empty()), Dialect.UNSTATED)) {
            for (int row = 1; row <= rows; row++) {
                List<CellValue> values = new ArrayList<>(COLUMNS);
                for (int column = 0; column < COLUMNS; column++) {
                    values.add(new CellValue.Text(value(row, column)));
                }
                writer.row(values, List.of());
            }
            writer.finish();
        }
        return rows;
    }

    private int readAlone(Path path) throws IOException {
        int count = -1;
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile()); Stream<Row> all = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext();) {
                count += each.next().getCellText(COLUMNS - 1).isEmpty() ? 0 : 1;
            }
        }
        return count;
    }

    private int read(Path path) throws IOException {
        int count = -1;
        try (TableFile file = format.open(() -> Files.newInputStream(path), Dialect.UNSTATED);
             TableReader reader = file.read(file.tables().get(0))) {
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                count += row.get().cell(COLUMNS - 1).text().isEmpty() ? 0 : 1;
            }
        }
        return count;
    }
}

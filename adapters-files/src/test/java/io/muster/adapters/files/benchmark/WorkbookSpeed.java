package io.muster.adapters.files.benchmark;

import io.muster.adapters.files.table.CellValue;
import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableWriter;
import io.muster.adapters.files.table.workbook.XlsxFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a workbook of a million rows of ten cells takes, beside the fastest streaming library with nothing around it:
 * {@code java -Xmx256m … WorkbookSpeed [rows] [rounds]}. Rounds are interleaved, the first is not counted, seconds are medians.
 */
final class WorkbookSpeed {
    private static final int COLUMNS = 10;

    private WorkbookSpeed() {
    }

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path ours = Files.createTempFile("ours", ".xlsx");
        Path theirs = Files.createTempFile("theirs", ".xlsx");
        try {
            String[] names = {"ours writes", "fastexcel writes", "ours reads its own", "fastexcel-reader reads the same",
                "ours reads fastexcel's", "fastexcel-reader reads the same"};
            Work[] works = {() -> write(ours, rows), () -> writeTheirs(theirs, rows), () -> read(ours, rows), () -> readTheirs(ours, rows),
                () -> read(theirs, rows), () -> readTheirs(theirs, rows)};
            double[][] seconds = new double[works.length][rounds];
            for (int round = -1; round < rounds; round++) {
                for (int i = 0; i < works.length; i++) {
                    double taken = seconds(works[i]);
                    if (round >= 0) {
                        seconds[i][round] = taken;
                    }
                }
            }
            for (int i = 0; i < works.length; i += 2) {
                double one = median(seconds[i]);
                double other = median(seconds[i + 1]);
                System.out.printf(Locale.ROOT, "%-24s %6.2f s   %-32s %6.2f s   ratio %.2f%n", names[i], one, names[i + 1], other,
                    one / other);
            }
            System.out.printf(Locale.ROOT, "sizes: ours %d KB, fastexcel's %d KB; heap limit %d MB%n", Files.size(ours) >> 10,
                Files.size(theirs) >> 10, Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(ours);
            Files.delete(theirs);
        }
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
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

    private static void write(Path file, int rows) throws IOException {
        TableSheet sheet = new TableSheet("Sheet", IntStream.range(0, COLUMNS).mapToObj(i -> new Column("c" + i, 20, "", List.of()))
            .toList(), Optional.empty());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
             TableWriter writer = new XlsxFormat().create(out, sheet, Dialect.UNSTATED)) {
            for (int row = 1; row <= rows; row++) {
                List<CellValue> values = new ArrayList<>(COLUMNS);
                for (int column = 0; column < COLUMNS; column++) {
                    values.add(new CellValue.Text(value(row, column)));
                }
                writer.row(values, List.of());
            }
            writer.finish();
        }
    }

    private static void writeTheirs(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
             Workbook workbook = new Workbook(out, "Speed", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet");
            for (int row = 0; row <= rows; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.inlineString(row, column, value(row, column));
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void read(Path path, int rows) throws IOException {
        long characters = 0;
        int count = 0;
        try (TableFile file = new XlsxFormat().open(() -> Files.newInputStream(path), Dialect.UNSTATED)) {
            TableReader reader = file.read(file.tables().get(0));
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                for (int column = 0; column < COLUMNS; column++) {
                    characters += row.get().cell(column).text().length();
                }
                count++;
            }
        }
        check(count, rows, characters);
    }

    private static void readTheirs(Path path, int rows) throws IOException {
        long characters = 0;
        int count = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile()); Stream<Row> all = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext();) {
                Row row = each.next();
                for (int column = 0; column < COLUMNS; column++) {
                    characters += row.getCellText(column).length();
                }
                count++;
            }
        }
        check(count, rows, characters);
    }

    private static void check(int count, int rows, long characters) {
        if (count != rows + 1 || characters < rows) {
            throw new IllegalStateException(count + " rows of " + characters + " characters");
        }
    }
}

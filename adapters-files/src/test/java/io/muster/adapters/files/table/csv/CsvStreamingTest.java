package io.muster.adapters.files.table.csv;

import io.muster.adapters.files.table.CellValue;
import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Large files, of which nothing but a row is ever in memory. */
class CsvStreamingTest {
    private static final int VALUE_LENGTH = 1 << 16;
    private static final int LONG_ROWS = 5_000;
    private static final int SHORT_ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void reads_a_file_that_exists_only_as_it_is_read() throws IOException {
        assertThat(count(Generated::new, VALUE_LENGTH)).isEqualTo(LONG_ROWS);
    }

    @Test
    void writes_and_reads_many_rows() throws IOException {
        Path path = folder.resolve("many.csv");
        TableSheet sheet = new TableSheet("", List.of(new TableSheet.Column("name", 10, "", List.of())), Optional.empty());
        try (OutputStream out = Files.newOutputStream(path);
             TableWriter writer = new CsvFormat().create(out, sheet, Csv.delimitedBy(';'))) {
            for (int i = 1; i < SHORT_ROWS; i++) {
                writer.row(List.of(new CellValue.Text("user")), List.of());
            }
            writer.finish();
        }

        assertThat(count(() -> Files.newInputStream(path), "user".length())).isEqualTo(SHORT_ROWS);
    }

    private static int count(Content content, int length) throws IOException {
        int count = 0;
        try (TableFile file = new CsvFormat().open(content, Dialect.UNSTATED); TableReader reader = file.read("")) {
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                count++;
                if (row.get().number() != count || row.get().cell(0).text().length() != length) {
                    throw new AssertionError(row);
                }
            }
        }
        return count;
    }

    private static final class Generated extends InputStream {
        private static final byte[] LINE = line();
        private int left = LONG_ROWS;
        private int position = LINE.length;

        private static byte[] line() {
            byte[] line = new byte[VALUE_LENGTH + 1];
            Arrays.fill(line, (byte) 'x');
            line[VALUE_LENGTH] = '\n';
            return line;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == LINE.length) {
                if (left-- == 0) {
                    return -1;
                }
                position = 0;
            }
            int count = Math.min(length, LINE.length - position);
            System.arraycopy(LINE, position, target, offset, count);
            position += count;
            return count;
        }
    }
}

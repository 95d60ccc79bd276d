package io.muster.adapters.files.table.csv;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.CellValue;
import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.Problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** CSV files in memory. */
final class Csv {
    private Csv() {
    }

    static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Dialect dialect(byte[] file) {
        try (TableFile open = new CsvFormat().open(content(file), Dialect.UNSTATED)) {
            return open.dialect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TableRow> rows(byte[] file) {
        return rows(file, Dialect.UNSTATED);
    }

    static List<TableRow> rows(byte[] file, Dialect stated) {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile open = new CsvFormat().open(content(file), stated); TableReader reader = open.read("")) {
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The texts of all cells. */
    static List<List<String>> texts(byte[] file) {
        return texts(rows(file));
    }

    static List<List<String>> texts(List<TableRow> rows) {
        return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
    }

    static Problem refusal(byte[] file) {
        return catchThrowableOfType(FileRejected.class, () -> rows(file)).problem();
    }

    static Dialect delimitedBy(char delimiter) {
        return new Dialect(Optional.empty(), Optional.of(delimiter), Optional.empty(), Optional.empty());
    }

    /** A file whose header is the first of the rows. */
    static byte[] written(char delimiter, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<TableSheet.Column> header = rows.get(0).stream().map(name -> new TableSheet.Column(name, 10, "", List.of())).toList();
        TableSheet sheet = new TableSheet("Table", header, Optional.of("explained"));
        try (TableWriter writer = new CsvFormat().create(out, sheet, delimitedBy(delimiter))) {
            for (List<String> row : rows.subList(1, rows.size())) {
                writer.row(row.stream().<CellValue>map(CellValue.Text::new).toList(), List.of(new TableWriter.Mark(0, "ignored")));
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package io.muster.adapters.files.tabular;

import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileType;
import io.muster.domain.problem.ProblemCode;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a table that was recognised, behind its header. */
final class TableRows implements Closeable {
    private final TableFile file;
    private final TableReader table;
    private final TableRow header;

    TableRows(TableLayout<?, ?> layout, TableFormat format, Content content, FileType type) throws IOException {
        file = format.open(content, type.dialect());
        try {
            table = file.read(type.dialect().table().orElseGet(() -> file.tables().get(0)));
            header = find(layout, type);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private TableRow find(TableLayout<?, ?> layout, FileType type) throws IOException {
        for (int i = 0; i < TableFormats.ROWS_ABOVE_HEADER; i++) {
            TableRow row = table.next().orElseThrow(TableRows::withoutHeader);
            if (Header.fits(layout, row, type)) {
                return row;
            }
        }
        throw withoutHeader();
    }

    private static FileRejected withoutHeader() {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the table has no header");
    }

    TableRow header() {
        return header;
    }

    /** The next row that says something: blanks are left where people cleared a row, or drew a line below the last. */
    Optional<TableRow> next() throws IOException {
        Optional<TableRow> row = table.next();
        while (row.filter(TableRow::isBlank).isPresent()) {
            row = table.next();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

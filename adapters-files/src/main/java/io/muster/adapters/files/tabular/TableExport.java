package io.muster.adapters.files.tabular;

import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.FileFull;
import io.muster.application.port.out.AccountSink.Loss;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that is being exported. */
final class TableExport<S> implements Closeable {
    private final TableLayout.Writing<S> writing;
    private final List<? extends TableColumn<?, S>> columns;
    private final TableWriter table;
    private final Exported file;
    private int rows;

    /** @param columns those that are only read are left out */
    TableExport(TableLayout.Writing<S> writing, List<? extends TableColumn<?, S>> columns, TableWriter table, Exported file) {
        this.writing = writing;
        this.columns = columns.stream().filter(column -> column.writer().isPresent()).toList();
        this.table = table;
        this.file = file;
    }

    /** @throws FileFull where there is no room for another row */
    void write(S from) throws IOException {
        String title = writing.title().apply(from);
        file.row(title);
        Optional<String> unfit = writing.unfit().apply(from);
        if (unfit.isPresent()) {
            file.loses("row", unfit.get());
            return;
        }
        if (rows == table.capacity()) {
            throw new FileFull("a table of this format has room for " + rows + " rows; export fewer, or in another format");
        }
        rows++;
        List<CellValue> values = new ArrayList<>(columns.size());
        for (TableColumn<?, S> column : columns) {
            values.add(fitting(column, column.writer().orElseThrow().write(from, file)));
        }
        table.row(values, List.of());
    }

    private CellValue fitting(TableColumn<?, S> column, CellValue value) {
        if (value instanceof CellValue.Text text && text.text().length() > table.longest()) {
            file.loses(column.path(), "has more than the " + table.longest() + " characters that a cell holds; the cell was left empty");
            return CellValue.NONE;
        }
        return value;
    }

    List<Loss> losses() {
        return file.losses();
    }

    void finish() throws IOException {
        table.finish();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

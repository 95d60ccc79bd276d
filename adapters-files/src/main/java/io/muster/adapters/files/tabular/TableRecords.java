package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableRow;
import io.muster.application.files.SourceItem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of a table. */
final class TableRecords<D extends RowDraft, S> implements Layout.Records {
    private final TableLayout<D, S> layout;
    private final TableRows table;
    private final Header<D, S> header;
    private final Rows rows = new Rows();
    private final Names names = new Names();

    TableRecords(TableLayout<D, S> layout, TableRows table, Map<String, String> renamed) {
        this.layout = layout;
        this.table = table;
        this.header = Header.of(layout, table.header(), renamed);
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        return table.next().map(this::read);
    }

    private SourceItem read(TableRow row) {
        D draft = layout.reading().draft().apply(rows.next(), names);
        List<Optional<TableColumn<D, S>>> columns = header.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isPresent()) {
                read(row.cell(i), columns.get(i).get(), draft);
            }
        }
        if (row.cells().size() > header.width()) {
            draft.problem(ProblemCode.ROW_MALFORMED, "column " + (header.width() + 1), "has a value but no header");
        }
        return draft.item();
    }

    private void read(Cell cell, TableColumn<D, S> column, D draft) {
        if (cell.flaw().isPresent()) {
            draft.problem(ProblemCode.FIELD_INVALID, column.path(), cell.flaw().get());
        } else if (!layout.reading().cells().blankIsMissing() || !cell.text().isBlank()) {
            column.reader().read(cell.text(), draft);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

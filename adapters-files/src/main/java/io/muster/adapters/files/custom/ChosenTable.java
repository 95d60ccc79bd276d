package io.muster.adapters.files.custom;

import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.tabular.CommaList;
import io.muster.adapters.files.tabular.Exported;
import io.muster.adapters.files.tabular.Heading;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.adapters.files.tabular.TableLayout;
import io.muster.adapters.files.tabular.Tables;
import io.muster.application.files.Dialect;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.ColumnExpressions.ComputedColumns;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.ColumnValue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table of columns that somebody chose. */
final class ChosenTable {
    private static final int WIDTH = 20;
    private static final String SEPARATOR = ", ";
    private static final TableLayout.Writing<Row> WRITING =
        new TableLayout.Writing<>(row -> row.account.profile().userName().value(), row -> Optional.empty());

    private ChosenTable() {
    }

    /** @param values as many as columns */
    private record Row(Account account, List<ColumnValue> values) {
    }

    static Layout.Writer open(TableFormat format, OutputStream out, ExportShape shape, ComputedColumns columns) throws IOException {
        List<String> names = columns.names();
        TableSheet sheet = new TableSheet(Custom.SHEET,
            names.stream().map(name -> new TableSheet.Column(name, WIDTH, "", List.of())).toList(), Optional.empty())
            .showing(shape.asOf());
        return Tables.writer(WRITING, IntStream.range(0, names.size()).mapToObj(i -> column(names.get(i), i)).toList(),
            format.create(out, sheet, Dialect.UNSTATED), shape, account -> new Row(account, columns.values(account)));
    }

    private static TableColumn<Draft, Row> column(String name, int index) {
        return new TableColumn<>(Heading.of(name, WIDTH, ""), name, (text, draft) -> { },
            Optional.of((row, file) -> cell(row.values.get(index), name, file)));
    }

    private static CellValue cell(ColumnValue value, String name, Exported file) {
        if (value instanceof ColumnValue.Text text) {
            return new CellValue.Text(text.text());
        } else if (value instanceof ColumnValue.Number number) {
            return new CellValue.Number(number.number());
        } else if (value instanceof ColumnValue.Time time) {
            return new CellValue.Time(time.moment());
        } else if (value instanceof ColumnValue.Items items) {
            return list(items, name, file);
        } else if (value instanceof ColumnValue.Failed failed) {
            file.loses(name, failed.reason());
            return CellValue.NONE;
        }
        return new CellValue.Text(ChosenValue.text(value));
    }

    /** As people write lists; one that holds lists or objects itself as JSON. */
    private static CellValue list(ColumnValue.Items list, String name, Exported file) {
        boolean plain = list.items().stream()
            .noneMatch(item -> item instanceof ColumnValue.Items || item instanceof ColumnValue.Members);
        return plain ? CommaList.cell(list.items().stream().map(ChosenValue::text).toList(), SEPARATOR, name, file)
            : new CellValue.Text(ChosenValue.json(list));
    }
}

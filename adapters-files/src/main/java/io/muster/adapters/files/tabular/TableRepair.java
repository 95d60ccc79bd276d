package io.muster.adapters.files.tabular;

import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.adapters.files.table.TableWriter.Mark;
import io.muster.application.files.FileType;
import io.muster.application.files.RejectedRow;
import io.muster.domain.problem.Problem;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a table of the rejected rows of another: its columns, its words, and a column with the reasons. */
final class TableRepair<D extends RowDraft, S> {
    private final TableLayout<D, S> layout;
    private final TableFormats formats;

    TableRepair(TableLayout<D, S> layout, TableFormats formats) {
        this.layout = layout;
        this.formats = formats;
    }

    void repair(Layout.Repair repair, OutputStream out) throws IOException {
        FileType type = repair.type();
        try (TableRows original = new TableRows(layout, formats.named(type.format()), repair.original(), type)) {
            List<Kept> kept = kept(original.header(), type.mapping().columns());
            try (TableWriter table = formats.writing(type.format()).create(out, sheet(kept), type.dialect())) {
                Rows rows = new Rows();
                while (repair.rejected().hasNext()) {
                    RejectedRow rejected = repair.rejected().next();
                    TableRow row = original.next().orElseThrow();
                    while (!rows.next().equals(rejected.row())) {
                        row = original.next().orElseThrow();
                    }
                    write(row, rejected.reasons(), kept, repair.credentials(), table);
                }
                table.finish();
            }
        }
    }

    /**
     * A column of the original.
     *
     * @param secret whether passwords or hashes may stand in it
     * @param column what it is read as, where it is read
     */
    private record Kept(int index, String header, boolean secret, Optional<TableColumn<?, ?>> column) {
        boolean holds(Problem problem) {
            String path = column.map(TableColumn::path).orElse("");
            return !path.isEmpty() && (problem.path().equals(path) || problem.path().startsWith(path + "["));
        }
    }

    private List<Kept> kept(TableRow header, Map<String, String> renamed) {
        Header<D, S> known = Header.of(layout, header, renamed);
        return IntStream.range(0, known.width())
            .mapToObj(i -> new Kept(i, header.cell(i).text(), Repairs.isSecret(header.cell(i).text()),
                known.columns().get(i).map(column -> column)))
            .filter(column -> !column.header().strip().equalsIgnoreCase(Header.PROBLEMS))
            .toList();
    }

    private TableSheet sheet(List<Kept> kept) {
        Stream<TableSheet.Column> columns = kept.stream().map(column -> new TableSheet.Column(column.header(),
            column.column().map(known -> known.heading().width()).orElse(20), "", List.of()));
        TableSheet.Column problems = new TableSheet.Column(Header.PROBLEMS, 60, "", List.of());
        return new TableSheet(layout.style().sheet(), Stream.concat(columns, Stream.of(problems)).toList(), Optional.empty());
    }

    private void write(TableRow row, List<Problem> reasons, List<Kept> kept, boolean secrets, TableWriter table) throws IOException {
        List<CellValue> values = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Kept column = kept.get(i);
            values.add(new CellValue.Text(secrets || !column.secret() ? row.cell(column.index()).text() : ""));
            int place = i;
            reasons.stream().filter(column::holds).forEach(reason -> marks.add(new Mark(place, Repairs.sentence(reason))));
        }
        values.add(new CellValue.Text(reasons.stream().map(Repairs::sentence).collect(Collectors.joining("; "))));
        table.row(values, marks);
    }
}

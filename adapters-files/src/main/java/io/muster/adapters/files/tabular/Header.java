package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a table that is read.
 *
 * @param columns what its cells mean, from the first; empty where they are not read
 * @param width how many cells it has; behind them no row may have a value
 */
record Header<D extends RowDraft, S>(List<Optional<TableColumn<D, S>>> columns, int width) {
    /** The column in which a repair file has its reasons. */
    static final String PROBLEMS = "problems";

    /** Whether a row may be the header of a layout's table. @param renamed headers by what is meant by them */
    static boolean fits(TableLayout<?, ?> layout, TableRow row, Map<String, String> renamed) {
        return layout.reading().header().test(row.cells().stream().map(cell -> meant(cell.text(), renamed))
            .filter(header -> !header.isEmpty() && !header.equalsIgnoreCase(PROBLEMS)).toList());
    }

    /** @throws FileRejected where a column is unknown, or there twice */
    static <D extends RowDraft, S> Header<D, S> of(TableLayout<D, S> layout, TableRow row, Map<String, String> renamed) {
        List<Optional<TableColumn<D, S>>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String stated = row.cell(i).text().strip();
            String header = meant(stated, renamed);
            Optional<TableColumn<D, S>> column = layout.column(header);
            if (column.isPresent() && !seen.add(column.get().header())) {
                throw new FileRejected(ProblemCode.FILE_UNREADABLE, place(row), "the column " + column.get().header() + " is there twice");
            }
            boolean passedOver = layout.reading().cells().othersPassedOver() && !renamed.containsKey(stated);
            if (column.isEmpty() && !header.isEmpty() && !header.equalsIgnoreCase(PROBLEMS) && !passedOver) {
                unknown.add(header);
            }
            columns.add(column);
        }
        if (!unknown.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, place(row), unknown(layout, unknown));
        }
        return new Header<>(columns, row.cells().size());
    }

    private static String meant(String header, Map<String, String> renamed) {
        return renamed.getOrDefault(header.strip(), header.strip());
    }

    private static String place(TableRow row) {
        return "line " + row.number();
    }

    private static String unknown(TableLayout<?, ?> layout, List<String> unknown) {
        List<String> known = layout.columns().stream().map(TableColumn::header).toList();
        StringBuilder message = new StringBuilder("the layout ").append(layout.description().name()).append(" has no column ");
        message.append(String.join(", ", unknown.stream().map(header -> Texts.shown(header) + Nearest.hint(header, known)).toList()));
        return message.append("; rename it in the file, or say in \"columns\" which one it is, or \"\" to leave it out").toString();
    }
}

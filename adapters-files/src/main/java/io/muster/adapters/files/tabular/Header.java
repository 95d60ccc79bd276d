package io.muster.adapters.files.tabular;

import io.muster.adapters.files.layout.RowDraft;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileType;
import io.muster.application.spelling.Nearest;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The header of a table that is read.
 *
 * @param columns what its cells mean, from the first; empty where they are not read
 * @param width how many cells it has; behind them no row may have a value
 */
record Header<D extends RowDraft, S>(List<Optional<TableColumn<D, S>>> columns, int width) {
    /** The column in which a repair file has its reasons. */
    static final String PROBLEMS = "problems";
    /** No-break spaces and line breaks too. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Invisible characters, and what marks a column as a label or as needed. */
    private static final Pattern DECORATION = Pattern.compile("\\p{Cf}|[ :*]+$");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\p{Ll}\\p{Lu}");

    /** How much a column counts that the layout knows by much the same name, but not by its own. */
    private static final double MISSPELLED = 0.5;

    /** @param likeness share of its columns that the layout knows, from 0 to 1 */
    record Near(double likeness, String what) {
    }

    /**
     * Whether a row may be the header of a layout's table. Where it has the layout's columns and no others it may have them in small
     * letters or capitals; a single one would say too little, unless the layout was stated. Names in camel case are those of other
     * layouts, and a file that more is said of is of any shape.
     */
    static boolean fits(TableLayout<?, ?> layout, TableRow row, FileType stated) {
        List<String> headers = headers(row, stated.mapping().columns());
        List<Optional<String>> spelled = headers.stream().map(header -> spelled(layout, header)).toList();
        boolean telling = headers.size() > 1 || stated.layout().equals(layout.description().name());
        boolean known = layout.reading().cells().othersPassedOver()
            || telling && !stated.mapping().isMoreThanColumns() && spelled.stream().allMatch(Optional::isPresent);
        return layout.reading().header().test(headers)
            || known && layout.reading().header().test(spelled.stream().flatMap(Optional::stream).toList());
    }

    /** How the layout spells it. */
    private static Optional<String> spelled(TableLayout<?, ?> layout, String header) {
        return layout.column(header).map(TableColumn::header)
            .filter(known -> known.equals(header) || !CAMEL_CASE.matcher(header).find());
    }

    static List<String> headers(TableRow row, Map<String, String> renamed) {
        return row.cells().stream().map(cell -> meant(cell.text(), renamed))
            .filter(header -> !header.isEmpty() && !header.equalsIgnoreCase(PROBLEMS)).toList();
    }

    /** Tells of a row that is no header of a layout's table what it would need to be one. */
    static Near near(TableLayout<?, ?> layout, TableRow row, Map<String, String> renamed) {
        List<String> known = layout.columns().stream().map(TableColumn::header).toList();
        List<String> headers = headers(row, renamed);
        List<String> unknown = headers.stream().filter(header -> spelled(layout, header).isEmpty()).toList();
        double like = headers.stream()
            .mapToDouble(header -> layout.column(header).isPresent() ? 1 : Nearest.isLikeOneOf(header, known) ? MISSPELLED : 0).sum();
        String lack = unknown.isEmpty() ? "" : ", which has no column " + hints(unknown, known);
        return new Near(like / Math.max(1, headers.size()),
            layout.description().name() + " (" + layout.reading().looksLike() + ")" + lack);
    }

    /** @throws FileRejected where a column is unknown, or there twice */
    static <D extends RowDraft, S> Header<D, S> of(TableLayout<D, S> layout, TableRow row, Map<String, String> renamed) {
        List<Optional<TableColumn<D, S>>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String stated = row.cell(i).text();
            String header = meant(stated, renamed);
            Optional<TableColumn<D, S>> column = layout.column(header);
            if (column.isPresent() && !seen.add(column.get().header())) {
                throw new FileRejected(ProblemCode.FILE_UNREADABLE, place(row), "the column " + column.get().header() + " is there twice");
            }
            boolean passedOver = layout.reading().cells().othersPassedOver() && !isRenamed(stated, renamed);
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
        String plain = plain(header);
        return renamed.getOrDefault(header.strip(), renamed.getOrDefault(plain, plain));
    }

    private static boolean isRenamed(String header, Map<String, String> renamed) {
        return renamed.containsKey(header.strip()) || renamed.containsKey(plain(header));
    }

    /** Without what people put around and into a header to make it look good. */
    private static String plain(String header) {
        return DECORATION.matcher(BLANKS.matcher(header).replaceAll(" ")).replaceAll("").strip();
    }

    private static String place(TableRow row) {
        return "line " + row.number();
    }

    private static String unknown(TableLayout<?, ?> layout, List<String> unknown) {
        List<String> known = layout.columns().stream().map(TableColumn::header).toList();
        return "the layout " + layout.description().name() + " has no column " + hints(unknown, known)
            + "; rename it in the file, or say in \"columns\" which one it is, or \"\" to leave it out";
    }

    private static String hints(List<String> unknown, List<String> known) {
        return unknown.stream().map(header -> Texts.shown(header) + Nearest.hint(header, known)).collect(Collectors.joining(", "));
    }
}

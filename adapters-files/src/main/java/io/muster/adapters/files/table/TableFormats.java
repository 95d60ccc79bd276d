package io.muster.adapters.files.table;

import io.muster.adapters.files.text.Texts;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileType;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The formats that have tables.
 *
 * @param all those that recognise least at the end
 */
public record TableFormats(List<TableFormat> all) {
    /** Titles and remarks stand above some people's headers, but not more than so many rows. */
    public static final int ROWS_ABOVE_HEADER = 20;
    private static final int TABLES_SHOWN = 20;

    /**
     * How a table of a file begins.
     *
     * @param dialect how the file is written, and which table it is
     */
    public record Beginning(String format, Dialect dialect, List<TableRow> rows) {
    }

    /** In which tables are read. */
    public List<String> names() {
        return all.stream().map(TableFormat::name).toList();
    }

    /** In which tables are written. */
    public List<String> written() {
        return all.stream().filter(TableFormat::isWritten).map(TableFormat::name).toList();
    }

    /** The format itself or, where that is only read, the one that is nearest to it. */
    public TableFormat writing(String name) {
        TableFormat format = named(name);
        return format.isWritten() ? format : all.stream().filter(TableFormat::isWritten).findFirst().orElseThrow();
    }

    /** @throws IllegalArgumentException where there is no such format */
    public TableFormat named(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no format " + name));
    }

    /** How each of a file's tables begins; none where it is of no format here. */
    public List<Beginning> beginnings(Content content, FileType stated) throws IOException {
        for (TableFormat format : all) {
            if (stated.format().equals(FileType.ANY) ? format.recognises(content) : stated.format().equals(format.name())) {
                return beginnings(format, content, stated.dialect());
            }
        }
        return List.of();
    }

    private static List<Beginning> beginnings(TableFormat format, Content content, Dialect stated) throws IOException {
        List<Beginning> beginnings = new ArrayList<>();
        try (TableFile file = format.open(content, stated)) {
            stated.table().ifPresent(table -> requireTable(table, file.tables()));
            for (String table : file.tables()) {
                if (stated.table().isEmpty() || stated.table().get().equalsIgnoreCase(table)) {
                    // The only table of a text has no name.
                    Dialect dialect = table.isEmpty() ? file.dialect() : file.dialect().withTable(table);
                    beginnings.add(new Beginning(format.name(), dialect, rows(file.read(table))));
                }
            }
        }
        if (beginnings.stream().allMatch(table -> table.rows().isEmpty())) {
            throw new FileRejected(ProblemCode.FILE_EMPTY, "", "there is nothing in the file: no cell has a value");
        }
        return beginnings;
    }

    private static void requireTable(String stated, List<String> tables) {
        if (tables.stream().noneMatch(stated::equalsIgnoreCase)) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "dialect.table", "there is no table " + Texts.shown(stated)
                + " in the file; " + (tables.equals(List.of("")) ? "its only one has no name" : "there are: " + shown(tables)));
        }
    }

    private static String shown(List<String> tables) {
        return tables.stream().limit(TABLES_SHOWN).map(Texts::shown).collect(Collectors.joining(", "))
            + (tables.size() > TABLES_SHOWN ? ", …" : "");
    }

    private static List<TableRow> rows(TableReader table) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        for (Optional<TableRow> row = table.next(); row.isPresent() && rows.size() < ROWS_ABOVE_HEADER; row = table.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}

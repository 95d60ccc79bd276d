package io.muster.adapters.files.custom;

import io.muster.adapters.files.json.JsonObjects;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.Tables;
import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileType;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of a file whose layout may be unknown: the headings of its table, or the keys of its first JSON objects. */
public final class FoundColumns {
    private static final int OBJECTS = TableFormats.ROWS_ABOVE_HEADER;
    /** More than anybody would go through one by one. */
    private static final int COLUMNS = 500;

    private FoundColumns() {
    }

    /** @throws FileRejected where it has none */
    public static FileColumns of(Inspection file, TableFormats formats) throws IOException {
        List<String> names = (isJson(file) ? keys(file) : headings(file, formats)).stream()
            .filter(FoundColumns::canBeMeant).limit(COLUMNS).toList();
        if (names.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "",
                "the file has no columns to choose from: it is neither a table with a row of headings nor JSON objects, one after the other");
        }
        return new FileColumns(new Suggestions(file.stated()).of(names), List.copyOf(Targets.always()));
    }

    private static boolean isJson(Inspection file) {
        String format = file.stated().format();
        boolean begins = file.head().character() == '[' || file.head().character() == '{';
        return format.equals(FileType.ANY) ? begins : CustomObjects.FORMATS.contains(format);
    }

    private static List<String> keys(Inspection file) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        String format = file.head().character() == '[' ? JsonObjects.ARRAY : JsonObjects.LINES;
        try (JsonObjects objects = JsonObjects.open(file.content(), format)) {
            for (int i = 0; i < OBJECTS && objects.next(); i++) {
                if (objects.tree().value() instanceof JsonValue.Obj object) {
                    collect("", object, keys);
                }
            }
        }
        keys.remove(Repairs.PROBLEMS);
        return List.copyOf(keys);
    }

    /** Keys of objects inside too, as a mapping names them. */
    private static void collect(String path, JsonValue.Obj object, Set<String> keys) {
        object.members().forEach((key, value) -> {
            keys.add(path + key);
            if (value instanceof JsonValue.Obj inner) {
                collect(path + key + ".", inner, keys);
            }
        });
    }

    /** Titles may stand above the headings, and other sheets before theirs. */
    private static List<String> headings(Inspection file, TableFormats formats) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (TableFormats.Beginning table : file.tables(formats)) {
            table.rows().stream().map(Tables::headings).forEach(rows::add);
        }
        if (rows.isEmpty() && file.head().zip()) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "",
                "the file is an archive, which has no columns of its own; import the one of its files whose columns you want to choose");
        }
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> headings = rows.stream().filter(Suggestions::identify).findFirst()
            .orElseGet(() -> rows.stream().filter(row -> row.size() * 2 > widest).findFirst().orElse(List.of()));
        headings.stream().filter(heading -> heading.contains("@")).findFirst().ifPresent(FoundColumns::refuseValue);
        return headings;
    }

    /** Taken for headings, a row of values would be lost without a word. */
    private static void refuseValue(String address) {
        throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "the table has no row of headings: where they should be stands "
            + Texts.shown(address) + "; write a name above each column, and import the file again");
    }

    private static boolean canBeMeant(String name) {
        return !name.isBlank() && name.length() <= Limits.KEY_LENGTH && Texts.flaw(name).isEmpty();
    }
}

package io.muster.adapters.files.tabular;

import io.muster.adapters.files.table.CellValue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several values in a cell, with commas between them: there is no way to write one that has a comma itself. */
public final class CommaList {
    private CommaList() {
    }

    /** The values, without the blanks around them; of an empty cell, none. */
    public static List<String> read(String text) {
        return read(text, ",");
    }

    /** @param separator what parts the values instead of commas */
    static List<String> read(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator))).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    static boolean fits(String value) {
        return value.indexOf(',') < 0;
    }

    /** The cell; without any of the values where one of them does not fit, since the rest would be taken for all. */
    public static CellValue cell(List<String> values, String separator, String path, Exported file) {
        if (values.stream().allMatch(CommaList::fits)) {
            return new CellValue.Text(String.join(separator, values));
        }
        file.loses(path, "holds a name with a comma, which parts names there; the cell was left empty");
        return CellValue.NONE;
    }
}

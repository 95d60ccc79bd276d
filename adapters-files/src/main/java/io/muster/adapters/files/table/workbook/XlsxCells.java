package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;

import java.io.IOException;
import java.util.Optional;

/** Makes of what stands in a cell's markup (ECMA-376-1 §18.3.1.4) what somebody would have typed. */
final class XlsxCells {
    private final Styles styles;
    private final Optional<SharedStrings> strings;
    private final boolean since1904;

    /** @param since1904 whether the workbook counts days as the first Macs did */
    XlsxCells(Styles styles, Optional<SharedStrings> strings, boolean since1904) {
        this.styles = styles;
        this.strings = strings;
        this.since1904 = since1904;
    }

    /** Reads the cell that was begun, to its end. */
    Cell read(Markup markup, String type, int style) throws IOException {
        String value = "";
        boolean formula = false;
        while (markup.nextChild()) {
            switch (markup.name()) {
                case "v" -> value = markup.text();
                case "is" -> value = RichText.read(markup);
                case "f" -> {
                    formula = true;
                    markup.skip();
                }
                default -> markup.skip();
            }
        }
        // Only a text can be empty; programs that do not calculate leave the element out, or leave it empty.
        if (formula && value.isEmpty() && !type.equals("str")) {
            return withoutResult();
        }
        return value.isEmpty() ? Cell.EMPTY : cell(value, type, style);
    }

    private Cell cell(String value, String type, int style) throws IOException {
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr" -> Cell.of(value);
            case "str" -> Cell.of(Escapes.unescaped(value));
            case "b" -> Cell.of(String.valueOf(XlsxFile.isTrue(value)));
            case "e" -> error(value);
            case "d" -> date(value, style);
            default -> number(value, style);
        };
    }

    private Cell shared(String value) throws IOException {
        int index = Numbers.whole(value.strip(), -1);
        if (strings.isEmpty() || index < 0 || index >= strings.get().count()) {
            return Cell.flawed("", "names a text that is not in the file; open it in a spreadsheet program and save it");
        }
        return Cell.of(strings.get().get(index));
    }

    static Cell withoutResult() {
        return Cell.flawed("", "holds a formula whose result is not in the file; open it in a spreadsheet program and save it");
    }

    static Cell error(String value) {
        return Cell.flawed(value, "holds the error " + value + "; mend the formula, or type the value");
    }

    /** Times of day are written with some day or none. */
    private Cell date(String value, int style) {
        boolean dated = styles.format(style).moment().filter(shown -> shown == Moment.Shown.DATE).isPresent();
        int time = value.indexOf('T');
        return Moment.of(dated && time > 0 ? value.substring(0, time) : value);
    }

    private Cell number(String value, int style) {
        NumberFormat format = styles.format(style);
        // So small a number is shown as it is, and needs no second look.
        boolean small = Numbers.whole(value, 0) > 0 && value.charAt(0) != '0';
        return small && format.plain() ? Cell.of(value) : format.show(value, since1904);
    }
}

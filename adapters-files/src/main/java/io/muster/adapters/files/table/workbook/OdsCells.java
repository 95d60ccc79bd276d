package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of a cell's markup (OpenDocument 1.3 part 3 §9.1.4, §19.385) what somebody would have typed. */
final class OdsCells {
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]?|Err:[0-9]+");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[-+]?[0-9.,]+E[-+]?[0-9]+", Pattern.CASE_INSENSITIVE);
    /** What LibreOffice shows for truth in a cell without a format, in somebody's language. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private OdsCells() {
    }

    /** Reads the cell that was begun, to its end. */
    static Cell read(Markup markup) throws IOException {
        String type = "";
        String value = "";
        boolean formula = false;
        for (int i = 0; i < markup.attributes(); i++) {
            switch (markup.attributeName(i)) {
                case "value-type" -> type = type.equals("error") ? type : markup.attributeValue(i);
                case "value", "date-value", "time-value", "boolean-value", "string-value" -> value = markup.attributeValue(i);
                case "formula" -> formula = true;
                default -> { }
            }
        }
        String shown = OdsText.read(markup);
        if (type.equals("error") || formula && ERROR.matcher(shown).matches()) {
            return XlsxCells.error(shown);
        }
        // An empty text is a result too, and says that it is a text.
        return formula && (type + value + shown).isEmpty() ? XlsxCells.withoutResult() : cell(type, value, shown);
    }

    private static Cell cell(String type, String value, String shown) {
        return switch (type) {
            case "float" -> number(value, shown);
            case "currency" -> Decimal.of(value).map(Decimal::plain).orElseGet(() -> none(value));
            case "percentage" -> Decimal.of(value).map(Decimal::percent).orElseGet(() -> none(value));
            case "date" -> Moment.of(value);
            case "time" -> time(value);
            case "boolean" -> Cell.of(value);
            default -> Cell.of(value.isEmpty() ? shown : value);
        };
    }

    private static Cell number(String value, String shown) {
        Optional<Decimal> decimal = Decimal.of(value);
        if (decimal.isEmpty()) {
            return none(value);
        }
        if (POWER_OF_TEN.matcher(shown).matches()) {
            return decimal.get().scientific();
        }
        if (WORD.matcher(shown).matches() && (value.equals("0") || value.equals("1"))) {
            return Cell.of(String.valueOf(value.equals("1")));
        }
        return decimal.get().like(shown);
    }

    private static Cell none(String value) {
        return Cell.flawed(value, "holds a number that is none");
    }

    private static Cell time(String value) {
        try {
            Duration time = Duration.parse(value);
            return time.isNegative() ? Cell.flawed(value, "holds a time before all times") : Moment.of(time.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException | ArithmeticException e) {
            return Cell.flawed(value, "holds a time that does not exist");
        }
    }
}

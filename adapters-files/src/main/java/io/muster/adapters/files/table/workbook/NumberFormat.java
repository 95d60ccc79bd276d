package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.workbook.Moment.Shown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a cell shows its number, as far as that says what was meant by it: a date, a share of a hundred, a telephone number with its
 * leading zeros; of other formats, such as separators of thousands, the number alone is of interest.
 */
final class NumberFormat {
    static final NumberFormat GENERAL = new NumberFormat("General");
    /** The formats that have a number and no code in the file (ECMA-376-1 §18.8.30), as far as they matter here. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(Map.entry(1, "0"), Map.entry(2, "0.00"), Map.entry(9, "0%"),
        Map.entry(10, "0.00%"), Map.entry(11, "0.00E+00"), Map.entry(14, "yyyy-mm-dd"), Map.entry(15, "d-mmm-yy"),
        Map.entry(16, "d-mmm"), Map.entry(17, "mmm-yy"), Map.entry(18, "h:mm AM/PM"), Map.entry(19, "h:mm:ss AM/PM"),
        Map.entry(20, "h:mm"), Map.entry(21, "h:mm:ss"), Map.entry(22, "yyyy-mm-dd h:mm"), Map.entry(45, "mm:ss"),
        Map.entry(46, "[h]:mm:ss"), Map.entry(47, "mm:ss.0"), Map.entry(48, "##0.0E+0"));

    private final Optional<Shown> moment;
    private final boolean scientific;
    private final boolean percent;
    private final boolean general;
    private final Optional<DigitMask> mask;

    private NumberFormat(String code) {
        FormatCode bare = FormatCode.of(code);
        String symbols = bare.symbols().toLowerCase(Locale.ROOT);
        // What no format says is said in some languages' own word by programs that should not.
        general = symbols.contains("general") || symbols.contains("standard") || symbols.contains("@");
        moment = general ? Optional.empty() : bare.moment();
        boolean number = !general && moment.isEmpty();
        scientific = number && bare.symbols().matches("(?i).*[0#?]E[+-].*");
        percent = number && bare.symbols().contains("%");
        mask = number ? DigitMask.of(code) : Optional.empty();
    }

    /** @param code as the file has it; null for a format that is told by its number alone */
    static NumberFormat of(int id, String code) {
        if (code != null) {
            return new NumberFormat(code);
        }
        // Dates of East Asian and Thai calendars, whose codes depend on where the file is opened.
        boolean elsewhere = id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id >= 57 && id <= 58 || id >= 71 && id <= 74;
        boolean timeElsewhere = id >= 32 && id <= 35 || id >= 55 && id <= 56;
        return elsewhere ? new NumberFormat("yyyy-mm-dd") : timeElsewhere ? new NumberFormat("h:mm:ss")
            : BUILT_IN.containsKey(id) ? new NumberFormat(BUILT_IN.get(id)) : GENERAL;
    }

    /** Whether whole numbers are shown as they are, as long as they are not longer than a cell is by default. */
    boolean plain() {
        return moment.isEmpty() && !scientific && !percent && mask.isEmpty();
    }

    Optional<Shown> moment() {
        return moment;
    }

    /** The number as somebody would have typed it. */
    Cell show(String raw, boolean since1904) {
        Optional<Decimal> decimal = Decimal.of(raw);
        if (decimal.isEmpty()) {
            return Cell.flawed(raw, "holds a number that is none: " + (raw.length() > 40 ? raw.substring(0, 40) : raw));
        }
        if (moment.isPresent()) {
            return Moment.of(decimal.get().value(), moment.get(), since1904);
        }
        if (scientific || general && decimal.get().tooLongForGeneral()) {
            return decimal.get().scientific();
        }
        if (percent) {
            return decimal.get().percent();
        }
        return mask.map(digits -> digits.show(decimal.get())).orElseGet(decimal.get()::plain);
    }
}

package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.workbook.Moment.Shown;
import org.apache.poi.ss.format.CellFormatPart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a cell shows its number (ECMA-376-1 §18.8.31), as far as that says what was meant by it: a date, a share of a hundred, a
 * telephone number with its leading zeros; of other formats, such as separators of thousands, the number alone is of interest.
 */
final class NumberFormat {
    /** What says nothing of the number itself: literal texts, blanks, colours, languages, conditions; but not elapsed times. */
    private static final Pattern LITERAL =
        Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?!(h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION = Pattern.compile("(\"[^\"]*\"?|\\\\.|[^;\"\\\\])+");
    private static final Pattern SHOWS_NUMBER_ALONE = Pattern.compile("[#,]*0?([.][0#?]+)?");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0#?]e[+-]");
    private static final Pattern MERIDIEM = Pattern.compile("am/pm|a/p");
    /** Years of eras, and of the Buddhist calendar, which POI does not take for any. */
    private static final Pattern OTHER_YEARS = Pattern.compile("[egb]");
    /** From here on a format is told by its code alone. */
    private static final int FIRST_CUSTOM = 164;
    /** As long as Excel takes one; what is longer was not made to be shown. */
    private static final int CODE_CHARACTERS = 255;
    static final NumberFormat GENERAL = new NumberFormat("General");

    private final boolean general;
    private final boolean scientific;
    private final boolean percent;
    private final Optional<Shown> moment;
    private final List<CellFormatPart> sections;

    private NumberFormat(String code) {
        String symbols = LITERAL.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        // What no format says is said in some languages' own word by programs that should not.
        general = symbols.contains("general") || symbols.contains("standard") || symbols.contains("@");
        moment = general ? Optional.empty() : moment(symbols);
        boolean number = !general && moment.isEmpty();
        scientific = number && POWER_OF_TEN.matcher(symbols).find();
        percent = number && symbols.contains("%");
        sections = number && !scientific && !percent ? sections(code) : List.of();
    }

    /** POI throws all sorts of things where a code is none. */
    private static NumberFormat custom(String code) {
        try {
            return new NumberFormat(code);
        } catch (RuntimeException e) {
            return GENERAL;
        }
    }

    /** @param code as the file has it; null for a format that is told by its number alone */
    static NumberFormat of(int id, String code) {
        if (code != null) {
            return code.length() > CODE_CHARACTERS ? GENERAL : custom(code);
        }
        // Dates of East Asian and Thai calendars, whose codes depend on where the file is opened.
        boolean date = id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id >= 57 && id <= 58 || id >= 71 && id <= 74;
        boolean time = id >= 32 && id <= 35 || id >= 55 && id <= 56;
        String builtIn = date ? "yyyy-mm-dd" : time ? "h:mm:ss" : BuiltinFormats.getBuiltinFormat(id);
        return builtIn == null ? GENERAL : new NumberFormat(builtIn);
    }

    private static Optional<Shown> moment(String symbols) {
        String letters = OTHER_YEARS.matcher(MERIDIEM.matcher(symbols).replaceAll("h")).replaceAll("y");
        if (!DateUtil.isADateFormat(FIRST_CUSTOM, letters)) {
            return Optional.empty();
        }
        boolean time = letters.contains("h") || letters.contains("s");
        boolean date = letters.contains("y") || letters.contains("d") || letters.contains("m") && (!time || letters.contains("mmm"));
        return Optional.of(letters.contains("[") ? Shown.DURATION : !date ? Shown.TIME : time ? Shown.DATE_AND_TIME : Shown.DATE);
    }

    /** The formats for numbers that are not negative, or none where they show the number alone. */
    private static List<CellFormatPart> sections(String code) {
        List<CellFormatPart> sections = new ArrayList<>();
        Matcher section = SECTION.matcher(code);
        while (sections.size() < 2 && section.find()) {
            if (sections.isEmpty() && SHOWS_NUMBER_ALONE.matcher(section.group()).matches()) {
                return List.of();
            }
            sections.add(new CellFormatPart(Locale.ROOT, section.group()));
        }
        return sections;
    }

    /** Whether whole numbers are shown as they are, as long as they are not longer than a cell is by default. */
    boolean plain() {
        return moment.isEmpty() && !scientific && !percent && sections.isEmpty();
    }

    Optional<Shown> moment() {
        return moment;
    }

    /** The number as somebody would have typed it. */
    Cell show(String raw, boolean since1904) {
        Optional<Decimal> decimal = Decimal.of(raw);
        return decimal.isPresent() ? show(decimal.get(), since1904)
            : Cell.flawed(raw, "holds a number that is none: " + (raw.length() > 40 ? raw.substring(0, 40) : raw));
    }

    private Cell show(Decimal number, boolean since1904) {
        if (moment.isPresent()) {
            return Moment.of(number.value(), moment.get(), since1904);
        }
        if (scientific || general && number.tooLongForGeneral()) {
            return number.scientific();
        }
        if (percent) {
            return number.percent();
        }
        return number.digits().isEmpty() ? number.plain() : shown(number);
    }

    private Cell shown(Decimal number) {
        try {
            Optional<CellFormatPart> section = sections.stream().filter(part -> part.applies(number.value())).findFirst();
            return section.map(part -> number.like(part.apply(number.value()).text)).orElseGet(number::plain);
        } catch (RuntimeException e) {
            return number.unshown();
        }
    }
}

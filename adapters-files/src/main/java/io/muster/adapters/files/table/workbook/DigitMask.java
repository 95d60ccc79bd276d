package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format that numbers of telephones, postcodes and the like have: leading zeros ({@code 0000000000}), a plus, or characters between
 * the digits ({@code 0#" "##" "##" "##" "##}). What such a cell shows is what somebody would have typed.
 */
final class DigitMask {
    private static final Pattern CONDITION = Pattern.compile("^\\[(<=|>=|<>|<|>|=)(-?[0-9.]{1,20})\\]");
    private static final Pattern BRACKETS = Pattern.compile("^\\[[^\\]]*\\]");
    /** A digit's place, among the literal characters. */
    private static final char PLACE = '\0';
    private static final char OPTIONAL_PLACE = '\1';

    private final List<Section> sections;

    private DigitMask(List<Section> sections) {
        this.sections = sections;
    }

    private record Section(Optional<Matcher> condition, String pattern) {
        boolean takes(double value) {
            if (condition.isEmpty()) {
                return true;
            }
            double limit = Double.parseDouble(condition.get().group(2));
            return switch (condition.get().group(1)) {
                case "<=" -> value <= limit;
                case ">=" -> value >= limit;
                case "<" -> value < limit;
                case ">" -> value > limit;
                case "=" -> value == limit;
                default -> value != limit;
            };
        }

        /** Whether more than the plain digits are shown. */
        boolean changes() {
            String places = pattern.replace(OPTIONAL_PLACE, PLACE);
            int first = places.indexOf(PLACE);
            int last = places.lastIndexOf(PLACE);
            boolean between = first >= 0 && !places.substring(first, last).chars().allMatch(c -> c == PLACE);
            return first >= 0 && (between || pattern.indexOf("" + PLACE + PLACE) >= 0 || places.startsWith("+"));
        }
    }

    /** @return empty for a format that shows plain digits, or other things than digits */
    static Optional<DigitMask> of(String code) {
        List<Section> sections = new ArrayList<>();
        for (int start = 0; start < code.length() && sections.size() < 2;) {
            int end = end(code, start);
            Optional<Section> section = section(code.substring(start, end));
            if (section.isEmpty()) {
                return Optional.empty();
            }
            sections.add(section.get());
            start = end + 1;
        }
        return sections.stream().anyMatch(Section::changes) ? Optional.of(new DigitMask(sections)) : Optional.empty();
    }

    private static int end(String code, int start) {
        boolean quoted = false;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\' && !quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return code.length();
    }

    private static Optional<Section> section(String code) {
        Optional<Matcher> condition = Optional.empty();
        String rest = code;
        for (Matcher brackets = BRACKETS.matcher(rest); brackets.find(); brackets = BRACKETS.matcher(rest)) {
            Matcher stated = CONDITION.matcher(rest);
            condition = stated.find() ? Optional.of(stated) : condition;
            rest = rest.substring(brackets.end());
        }
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            switch (c) {
                case '0' -> pattern.append(PLACE);
                case '#' -> pattern.append(OPTIONAL_PLACE);
                case ' ', '-', '+', '(', ')', '/', ':' -> pattern.append(c);
                case '"' -> {
                    int end = rest.indexOf('"', i + 1);
                    if (end < 0) {
                        return Optional.empty();
                    }
                    pattern.append(rest, i + 1, end);
                    i = end;
                }
                case '\\' -> {
                    i++;
                    pattern.append(i < rest.length() ? rest.substring(i, i + 1) : "");
                }
                case '_', '*' -> i++;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Section(condition, pattern.toString()));
    }

    Cell show(Decimal number) {
        Optional<String> digits = number.digits();
        Optional<Section> section = sections.stream().filter(candidate -> candidate.takes(number.value())).findFirst();
        boolean shown = digits.isPresent() && section.isPresent() && section.get().changes();
        return shown ? Cell.of(fill(section.get().pattern(), digits.get())) : number.plain();
    }

    /** From the right, as the digits stand; those for which there is no place go before the first. */
    private static String fill(String pattern, String digits) {
        StringBuilder shown = new StringBuilder();
        int left = digits.equals("0") ? 0 : digits.length();
        int first = Math.min(place(pattern, PLACE), place(pattern, OPTIONAL_PLACE));
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char c = pattern.charAt(i);
            boolean place = c == PLACE || c == OPTIONAL_PLACE;
            if (!place) {
                shown.append(c);
            } else if (left > 0) {
                shown.append(digits.charAt(--left));
            } else if (c == PLACE) {
                shown.append('0');
            }
            while (i == first && left > 0) {
                shown.append(digits.charAt(--left));
            }
        }
        return shown.reverse().toString();
    }

    private static int place(String pattern, char place) {
        int at = pattern.indexOf(place);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}

package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a cell, which all spreadsheet programs keep as a double, and so with 15 digits that can be relied upon.
 *
 * @param exact with the fewest digits that tell it
 */
record Decimal(BigDecimal exact) {
    private static final int DIGITS = 15;
    /** What Java takes for numbers is more: hexadecimal ones, and letters behind them. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9.]+([Ee][-+]?[0-9]+)?\\s*");
    /** From here, and below the other, a cell without a format shows powers of ten. */
    private static final double GENERAL_MOST = 1e11;
    private static final double GENERAL_LEAST = 1e-4;
    /** Digits in groups, or behind a plus. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\(?[0-9][0-9 ()/:-]+");

    /** @return empty where the text is no number, or none that a cell can hold */
    static Optional<Decimal> of(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text);
            // Programs write up to 17 digits of 0.1; the fewest that tell the number are those that were typed.
            BigDecimal shortest = Double.isFinite(value) ? new BigDecimal(Double.toString(value)).stripTrailingZeros() : null;
            return Optional.ofNullable(shortest).map(Decimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    double value() {
        return exact.doubleValue();
    }

    boolean tooLongForGeneral() {
        double size = Math.abs(value());
        return size >= GENERAL_MOST || size > 0 && size < GENERAL_LEAST;
    }

    private boolean reliable() {
        return exact.precision() <= DIGITS && exact.precision() - exact.scale() <= DIGITS;
    }

    /** The whole number without a sign, or empty where it is none, or none that can be relied upon. */
    Optional<String> digits() {
        return reliable() && exact.signum() >= 0 && exact.scale() <= 0 ? Optional.of(exact.toPlainString()) : Optional.empty();
    }

    Cell scientific() {
        return Cell.flawed(exact.toPlainString(), "holds a number that the sheet shows as a power of ten; "
            + "format the cell as text, or as a number without decimals, and type the value again");
    }

    Cell unshown() {
        return Cell.flawed(exact.toPlainString(), "holds a number whose format cannot be followed; "
            + "format the cell as text and type the value again");
    }

    Cell plain() {
        return typed(exact, "");
    }

    Cell percent() {
        return typed(exact.movePointRight(2).stripTrailingZeros(), "%");
    }

    /** As the sheet shows it where that says more than the number: leading zeros, a plus, digits in groups. */
    Cell like(String shown) {
        String text = shown.strip();
        String all = text.replaceAll("[^0-9]", "");
        String number = digits().orElse("");
        boolean same = all.replaceFirst("^0+(?=.)", "").equals(number);
        boolean zeros = all.length() > number.length() && !number.equals("0");
        return same && (zeros || TELEPHONE.matcher(text).matches()) ? Cell.of(text) : plain();
    }

    private Cell typed(BigDecimal number, String unit) {
        return reliable() ? Cell.of(number.toPlainString() + unit) : Cell.flawed(exact.toPlainString(), "holds a number of more than "
            + DIGITS + " digits, of which a sheet keeps only " + DIGITS + "; format the cell as text and type the value again");
    }
}

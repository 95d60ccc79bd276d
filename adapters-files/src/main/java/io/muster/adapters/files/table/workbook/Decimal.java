package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number of a cell, which all spreadsheet programs keep as a double, and so with 15 digits that can be relied upon. */
final class Decimal {
    private static final int DIGITS = 15;
    /** What Java takes for numbers is more: hexadecimal ones, and letters behind them. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9.]+([Ee][-+]?[0-9]+)?\\s*");
    /** From here, and below the other, a cell without a format shows powers of ten. */
    private static final double GENERAL_MOST = 1e11;
    private static final double GENERAL_LEAST = 1e-4;

    private final double value;
    private final BigDecimal exact;
    private final boolean reliable;

    private Decimal(double value, BigDecimal exact) {
        this.value = value;
        this.exact = exact;
        this.reliable = exact.precision() <= DIGITS && exact.precision() - exact.scale() <= DIGITS;
    }

    /** @return empty where the text is no number, or none that a cell can hold */
    static Optional<Decimal> of(String text) {
        try {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value) || !NUMBER.matcher(text).matches()) {
                return Optional.empty();
            }
            // Programs write up to 17 digits of 0.1; the fewest that tell the number are those that were typed.
            BigDecimal shortest = value == 0 ? BigDecimal.ZERO : new BigDecimal(Double.toString(value)).stripTrailingZeros();
            return Optional.of(new Decimal(value, shortest));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    double value() {
        return value;
    }

    boolean tooLongForGeneral() {
        double size = Math.abs(value);
        return size >= GENERAL_MOST || size > 0 && size < GENERAL_LEAST;
    }

    /** The whole number without a sign, or empty where it is none, or none that can be relied upon. */
    Optional<String> digits() {
        return reliable && exact.signum() >= 0 && exact.scale() <= 0 ? Optional.of(exact.toPlainString()) : Optional.empty();
    }

    Cell scientific() {
        return Cell.flawed(exact.toPlainString(), "holds a number that the sheet shows as a power of ten; "
            + "format the cell as text, or as a number without decimals, and type the value again");
    }

    Cell plain() {
        return shown(exact, "");
    }

    Cell percent() {
        return shown(exact.movePointRight(2).stripTrailingZeros(), "%");
    }

    private Cell shown(BigDecimal number, String unit) {
        if (!reliable) {
            return Cell.flawed(exact.toPlainString(), "holds a number of more than " + DIGITS
                + " digits, of which a sheet keeps only " + DIGITS + "; format the cell as text and type the value again");
        }
        return Cell.of(number.toPlainString() + unit);
    }
}

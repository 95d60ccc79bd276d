package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import org.apache.poi.ss.usermodel.DateUtil;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates and times as workbooks keep them: days since one of two beginnings (ECMA-376-1 §18.17.4.1), or ISO 8601. */
final class Moment {
    private static final double DAY_MILLIS = 86_400_000;
    /** A day that never was: 1900 is taken for a leap year, as Lotus 1-2-3 did. */
    private static final int LEAP_DAY = 60;
    private static final int LAST_DAY = 2_958_465;

    private Moment() {
    }

    /** What of a moment a cell shows. */
    enum Shown {
        DATE, TIME, DATE_AND_TIME, DURATION
    }

    /** @param days since the workbook's beginning of time, to the millisecond */
    static Cell of(double days, Shown shown, boolean since1904) {
        if (!(days >= 0 && days < LAST_DAY + 1)) {
            return Cell.flawed(String.valueOf(days), "holds a number that is shown as a date and lies before or behind all dates");
        }
        int day = (int) days;
        boolean dated = shown == Shown.DATE || shown == Shown.DATE_AND_TIME;
        if (dated && !since1904 && (day == 0 || day == LEAP_DAY)) {
            return Cell.flawed(String.valueOf(day), "holds a date that does not exist: day " + day + " of 1900");
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(days, since1904);
        return switch (shown) {
            case DATE -> Cell.of(moment.toLocalDate().toString());
            case TIME -> Cell.of(DateTimeFormatter.ISO_LOCAL_TIME.format(moment));
            case DATE_AND_TIME -> Cell.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment));
            case DURATION -> of(Duration.ofMillis(Math.round(days * DAY_MILLIS)));
        };
    }

    /** In hours, minutes and seconds; below a day that is a time of day. */
    static Cell of(Duration time) {
        long hours = time.toHours();
        String rest = DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.MIDNIGHT.plus(time.minusHours(hours))).substring(2);
        return Cell.of((hours < 10 ? "0" : "") + hours + rest);
    }

    /** A date of ISO 8601, or a date and time. */
    static Cell of(String iso) {
        try {
            if (iso.length() <= 10) {
                return Cell.of(LocalDate.parse(iso).toString());
            }
            LocalDateTime moment = LocalDateTime.parse(iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso);
            return Cell.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.truncatedTo(ChronoUnit.MILLIS)));
        } catch (DateTimeException e) {
            return Cell.flawed(iso, "holds a date that does not exist");
        }
    }
}

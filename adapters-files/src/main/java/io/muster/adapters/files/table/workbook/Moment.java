package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Dates and times as workbooks keep them: days since one of two beginnings (ECMA-376-1 §18.17.4.1), or ISO 8601. */
final class Moment {
    private static final long DAY = 86_400_000L;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEGINNING_1904 = LocalDate.of(1904, 1, 1);
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
        if (!(days >= 0 && days <= LAST_DAY + 1)) {
            return Cell.flawed(String.valueOf(days), "holds a number that is shown as a date and lies before or behind all dates");
        }
        long millis = Math.round(days * DAY);
        LocalTime time = LocalTime.ofNanoOfDay(millis % DAY * 1_000_000);
        if (shown == Shown.TIME) {
            return Cell.of(time(time));
        }
        if (shown == Shown.DURATION) {
            return Cell.of(hours(millis));
        }
        int day = (int) (millis / DAY);
        if (!since1904 && (day == 0 || day == LEAP_DAY)) {
            return Cell.flawed(String.valueOf(day), "holds a date that does not exist: day " + day + " of 1900");
        }
        LocalDate date = since1904 ? BEGINNING_1904.plusDays(day) : BEFORE_1900.plusDays(day > LEAP_DAY ? day - 1 : day);
        return Cell.of(shown == Shown.DATE ? date.toString() : date + "T" + time(time));
    }

    private static String time(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
    }

    /** A duration, in hours, minutes and seconds; below a day that is a time of day. */
    static String hours(long millis) {
        long hours = millis / 3_600_000;
        return (hours < 10 ? "0" : "") + hours + time(LocalTime.ofNanoOfDay(millis % 3_600_000 * 1_000_000)).substring(2);
    }

    /** A date of ISO 8601, or a date and time, without the parts of a second that are none. */
    static Cell of(String iso) {
        try {
            if (iso.length() <= 10) {
                return Cell.of(LocalDate.parse(iso).toString());
            }
            LocalDateTime moment = LocalDateTime.parse(iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso)
                .truncatedTo(ChronoUnit.MILLIS);
            return Cell.of(moment.toLocalDate() + "T" + time(moment.toLocalTime()));
        } catch (DateTimeException e) {
            return Cell.flawed(iso, "holds a date that does not exist");
        }
    }

    /** The day's number since 1900, for days behind the one that never was; 0 for others. */
    static int serial(LocalDate date) {
        long days = ChronoUnit.DAYS.between(BEFORE_1900, date) + 1;
        return days > LEAP_DAY && days <= LAST_DAY ? (int) days : 0;
    }
}

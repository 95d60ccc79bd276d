package io.muster.adapters.search.field;

import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Bound;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a date stands for: a year, a month or a day as a whole, in UTC, or a moment.
 *
 * @param end where what follows begins; empty for a moment
 */
record Period(Instant start, Optional<Instant> end) {
    static final String EXPECTED = "a date (2024-01-31, 2024-01 or 2024) or a moment (2024-01-31T10:00:00Z)";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
        .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendOptional(DateTimeFormatter.ofPattern("[XXX][XX][X]")).toFormatter();
    private static final int LAST_YEAR = 9999;

    /** @throws DateTimeException where the text is none */
    static Period of(String text) {
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return between(year.atDay(1), year.plusYears(1).atDay(1));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return between(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return between(day, day.plusDays(1));
        }
        TemporalAccessor moment = MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        OffsetDateTime time = moment instanceof OffsetDateTime stated ? stated : ((LocalDateTime) moment).atOffset(ZoneOffset.UTC);
        // As accounts keep their times.
        return new Period(known(time.toLocalDate(), time.toInstant()).truncatedTo(ChronoUnit.MICROS), Optional.empty());
    }

    private static Period between(LocalDate start, LocalDate end) {
        return new Period(known(start, start.atStartOfDay(ZoneOffset.UTC).toInstant()),
            Optional.of(end.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Not all stores have years beyond these. */
    private static Instant known(LocalDate day, Instant time) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year " + day.getYear() + " is out of range");
        }
        return time;
    }

    /** That a time is in it. */
    Condition within() {
        return end.<Condition>map(next -> new Condition.Between(Optional.of(new Bound(start.toString(), true)),
            Optional.of(new Bound(next.toString(), false)))).orElseGet(() -> new Condition.Is(start.toString()));
    }

    /** Where a range begins that begins with it, or after it where it is left out. */
    Bound from(boolean inclusive) {
        return !inclusive && end.isPresent() ? new Bound(end.get().toString(), true) : new Bound(start.toString(), inclusive);
    }

    /** Where a range ends that ends with it, or before it where it is left out. */
    Bound to(boolean inclusive) {
        return inclusive && end.isPresent() ? new Bound(end.get().toString(), false) : new Bound(start.toString(), inclusive);
    }
}

package io.muster.application.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a file writes times, beside ISO 8601, which every file may. Without a zone they are of UTC, without a time midnight's; months
 * and days have English names.
 *
 * @param pattern as {@link DateTimeFormatter} has them
 */
public record DateFormat(String pattern) {
    private static final DateTimeFormatter ISO_8601 = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
        .appendPattern("[['T'][' ']").append(DateTimeFormatter.ISO_LOCAL_TIME).appendPattern("[XXX][XX][X]]")
        .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 3, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws IllegalArgumentException where the pattern is none, or does not say which day is meant */
    public DateFormat {
        DateTimeFormatter format = formatter(pattern);
        if (read(sample(format), format).isEmpty()) {
            throw new IllegalArgumentException("the pattern does not say which day is meant, as dd.MM.uuuu does");
        }
    }

    /** What reads a text of a file: empty where it is no time, or none between the years 1 and 9999. @param stated empty for ISO 8601 */
    public static Function<String, Optional<Instant>> reader(Optional<DateFormat> stated) {
        Stream<DateTimeFormatter> own = stated.map(format -> formatter(format.pattern)).stream();
        DateTimeFormatter[] formats = Stream.concat(own, Stream.of(ISO_8601)).toArray(DateTimeFormatter[]::new);
        return text -> Stream.of(formats).flatMap(format -> read(text.strip(), format).stream()).findFirst()
            .map(time -> time.truncatedTo(ChronoUnit.MICROS)).filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST));
    }

    /** Strict, so that no 30th of February becomes another day; years may be written as those of our era. */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).parseDefaulting(ChronoField.ERA, 1)
            .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static String sample(DateTimeFormatter format) {
        try {
            return format.format(SAMPLE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the pattern is not one of times", e);
        }
    }

    private static Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(instant(format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor time) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC)
            : ((LocalDate) time).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

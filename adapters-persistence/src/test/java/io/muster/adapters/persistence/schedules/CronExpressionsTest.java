package io.muster.adapters.persistence.schedules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CronExpressionsTest {
    private final CronExpressions cron = new CronExpressions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # every day, by clocks in summer and in winter
        0 3 * * *       | Europe/Paris     | 2026-07-01T00:00:00Z | 2026-07-01T01:00:00Z
        0 3 * * *       | Europe/Paris     | 2026-12-01T00:00:00Z | 2026-12-01T02:00:00Z
        0 3 * * *       | UTC              | 2026-07-01T03:00:00Z | 2026-07-02T03:00:00Z
        0 30 3 * * *    | UTC              | 2026-07-01T00:00:00Z | 2026-07-01T03:30:00Z
        # days of the week, of the month, the last one
        0 6 * * MON-FRI | UTC              | 2026-07-03T07:00:00Z | 2026-07-06T06:00:00Z
        0 6 * * 7       | UTC              | 2026-07-03T07:00:00Z | 2026-07-05T06:00:00Z
        0 0 29 2 *      | UTC              | 2026-07-01T00:00:00Z | 2028-02-29T00:00:00Z
        0 0 6 L * *     | UTC              | 2026-02-01T00:00:00Z | 2026-02-28T06:00:00Z
        0 0 6 * * MON#1 | UTC              | 2026-07-01T00:00:00Z | 2026-07-06T06:00:00Z
        # the clocks are set forward, at 2 to 3 (Paris, 29 March 2026)
        0 1 * * *       | Europe/Paris     | 2026-03-28T12:00:00Z | 2026-03-29T00:00:00Z
        30 2 * * *      | Europe/Paris     | 2026-03-28T12:00:00Z | 2026-03-29T01:30:00Z
        30 2 * * *      | Europe/Paris     | 2026-03-29T01:30:00Z | 2026-03-30T00:30:00Z
        0 2 * * *       | Europe/Paris     | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z
        0 3 * * *       | Europe/Paris     | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z
        0 3 * * *       | Europe/Paris     | 2026-03-29T01:00:00Z | 2026-03-30T01:00:00Z
        */30 * * * *    | Europe/Paris     | 2026-03-29T00:30:00Z | 2026-03-29T01:00:00Z
        */30 * * * *    | Europe/Paris     | 2026-03-29T01:00:00Z | 2026-03-29T01:30:00Z
        30 2 * * *      | America/New_York | 2026-03-07T12:00:00Z | 2026-03-08T07:30:00Z
        # and back, at 3 to 2 (25 October 2026): once
        30 2 * * *      | Europe/Paris     | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z
        30 2 * * *      | Europe/Paris     | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z
        0 3 * * *       | Europe/Paris     | 2026-10-24T12:00:00Z | 2026-10-25T02:00:00Z
        */30 * * * *    | Europe/Paris     | 2026-10-25T00:30:00Z | 2026-10-25T01:00:00Z
        # half an hour, where clocks are set by that
        15 2 * * *      | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-03T15:45:00Z
        """)
    void tells_the_next_time(String expression, String zone, Instant after, Instant next) {
        assertThat(cron.next(expression, ZoneId.of(zone), after)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"0 0 30 2 *", "0 0 0 31 4 *"})
    void knows_days_that_never_come(String expression) {
        assertThat(cron.next(expression, ZoneId.of("UTC"), Instant.EPOCH)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        daily         | it has 1 fields; expected five
        @daily        | it has 1 fields; expected five
        -             | it has 1 fields; expected five
        ''            | it has 0 fields; expected five
        0 3 * *       | it has 4 fields; expected five
        0 0 3 1 1 * 1 | it has 7 fields; expected five
        0 25 * * *    | Failed to parse cron expression. Value 25 not in range [0, 23]
        0 3 * * XYZ   | Failed to parse cron expression. Invalid
        """)
    void refuses_what_is_no_expression(String expression, String reason) {
        assertThatThrownBy(() -> cron.next(expression, ZoneId.of("UTC"), Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith(reason);
    }

    @Test
    void takes_blanks_around_an_expression() {
        assertThat(cron.next("  0   3 * * * ", ZoneId.of("UTC"), Instant.EPOCH)).contains(Instant.parse("1970-01-01T03:00:00Z"));
    }
}

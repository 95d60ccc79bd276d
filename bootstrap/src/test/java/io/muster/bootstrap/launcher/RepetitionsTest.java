package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // a nano time may overflow
    private final Repetitions repetitions = new Repetitions(nanos::get);

    @Test
    void tells_what_is_said_again_after_a_minute_and_how_often_it_was_said() {
        assertThat(repetitions.isNews(warning("the database is away"))).isTrue();
        assertThat(repetitions.isNews(warning("the database is away"))).isFalse();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(repetitions.isNews(warning("the database is away"))).isFalse();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        LogRecord again = warning("the database is away");

        assertThat(repetitions.isNews(again)).isTrue();
        assertThat(again.getMessage()).isEqualTo("the database is away (and 2 times more since it was told last)");
    }

    @Test
    void tells_everything_that_differs() {
        LogRecord first = warning("cannot read {0}");
        first.setParameters(new Object[] {"one"});
        LogRecord second = warning("cannot read {0}");
        second.setParameters(new Object[] {"two"});
        LogRecord third = warning("cannot read {0}");
        third.setThrown(new IllegalStateException("three"));

        assertThat(new LogRecord[] {first, second, third}).allMatch(repetitions::isNews);
    }

    @Test
    void forgets_what_was_told_long_before_other_things() {
        assertThat(repetitions.isNews(warning("first"))).isTrue();
        IntStream.range(0, 1000).forEach(i -> repetitions.isNews(warning("warning " + i)));

        assertThat(repetitions.isNews(warning("first"))).isTrue();
    }

    private static LogRecord warning(String message) {
        return new LogRecord(Level.WARNING, message);
    }
}

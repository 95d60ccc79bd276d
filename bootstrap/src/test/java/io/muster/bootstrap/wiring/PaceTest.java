package io.muster.bootstrap.wiring;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"1, 1, PT1M", "20, 1, PT3S", "30, 1, PT2S", "60, 2, PT2S", "6000, 200, PT2S"})
    void so_many_mails_a_minute_are_some_at_once_and_a_pause(int perMinute, int mails, Duration pause) {
        assertThat(Pace.of(perMinute)).isEqualTo(new Pace(mails, pause));
    }
}

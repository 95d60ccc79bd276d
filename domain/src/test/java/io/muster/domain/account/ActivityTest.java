package io.muster.domain.account;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ActivityTest {
    private static final Instant FINE = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final Instant STORED = Instant.parse("2026-01-01T00:00:00.123456Z");

    @Test
    void cuts_times_to_what_every_store_keeps() {
        assertThat(new Activity(FINE, FINE, Optional.of(FINE), 1)).isEqualTo(new Activity(STORED, STORED, Optional.of(STORED), 1));
    }

    @Test
    void begins_without_a_sign_in() {
        assertThat(Activity.startingAt(STORED)).isEqualTo(new Activity(STORED, STORED, Optional.empty(), 0));
    }

    @Test
    void keeps_all_but_the_time_of_the_change() {
        Activity before = new Activity(STORED, STORED, Optional.of(STORED), 7);
        Instant later = STORED.plusSeconds(60);
        assertThat(before.changedAt(later)).isEqualTo(new Activity(STORED, later, Optional.of(STORED), 7));
    }

    @Test
    void counts_no_fewer_than_no_sign_ins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Activity(STORED, STORED, Optional.empty(), -1));
    }
}

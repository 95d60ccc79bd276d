package io.muster.bootstrap.benchmark.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarTest {
    @Test
    void is_met_at_its_bound() {
        assertThat(Bar.verdict(0.40, Bar.Sense.AT_LEAST, 0.40)).isEqualTo(">= 0.40  met");
        assertThat(Bar.verdict(1.60, Bar.Sense.AT_MOST, 1.60)).isEqualTo("<= 1.60  met");
    }

    @Test
    void is_missed_on_its_other_side() {
        assertThat(Bar.verdict(0.39, Bar.Sense.AT_LEAST, 0.40)).isEqualTo(">= 0.40  missed");
        assertThat(Bar.verdict(1.61, Bar.Sense.AT_MOST, 1.60)).isEqualTo("<= 1.60  missed");
    }

    @Test
    void says_nothing_where_a_ratio_is_only_told() {
        assertThat(Bar.verdict(0.1, Bar.Sense.AT_LEAST, Double.NaN)).isEmpty();
    }
}

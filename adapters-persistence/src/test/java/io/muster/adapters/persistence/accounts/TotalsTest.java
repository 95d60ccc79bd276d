package io.muster.adapters.persistence.accounts;

import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.AccountQuery;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTest {
    private static final long MANY = 5 * Totals.COUNTED_ANEW;

    private final SteppingClock clock = new SteppingClock();
    private final Totals totals = new Totals(clock);

    private long total(long counted) {
        return totals.of(Tenant.DEFAULT, AccountQuery.EVERYBODY, () -> counted);
    }

    @Test
    void few_are_counted_each_time() {
        assertThat(total(Totals.COUNTED_ANEW)).isEqualTo(Totals.COUNTED_ANEW);
        assertThat(total(3)).isEqualTo(3);
        assertThat(total(4)).isEqualTo(4);
    }

    @Test
    void many_are_counted_again_after_a_second_for_each_hundred_thousand() {
        assertThat(total(MANY)).isEqualTo(MANY);
        clock.advance(Duration.ofMillis(4_999));
        assertThat(total(MANY + 1)).isEqualTo(MANY);
        clock.advance(Duration.ofMillis(1));
        assertThat(total(MANY + 2)).isEqualTo(MANY + 2);
    }

    @Test
    void each_query_has_its_own() {
        assertThat(total(MANY)).isEqualTo(MANY);
        assertThat(totals.of(Tenant.DEFAULT, new AccountQuery.Enabled(), () -> MANY - 1)).isEqualTo(MANY - 1);
        assertThat(total(1)).isEqualTo(MANY);
    }

    @Test
    void who_comes_while_somebody_counts_takes_what_was_known() {
        total(MANY);
        clock.advance(Duration.ofSeconds(5));
        List<Long> meanwhile = new ArrayList<>();
        assertThat(totals.of(Tenant.DEFAULT, AccountQuery.EVERYBODY, () -> {
            meanwhile.add(total(7));
            return MANY + 1;
        })).isEqualTo(MANY + 1);
        assertThat(meanwhile).containsExactly(MANY);
        assertThat(total(7)).isEqualTo(MANY + 1);
    }

    @Test
    void a_list_that_has_become_short_is_counted_each_time() {
        total(MANY);
        clock.advance(Duration.ofSeconds(5));
        assertThat(total(2)).isEqualTo(2);
        assertThat(total(1)).isEqualTo(1);
    }
}

package io.muster.application.contract;

import io.muster.application.port.out.SignInAttempts.Failures;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class SignInAttemptsContract extends StoreContract {
    @Test
    void counts_failures_by_user_name() {
        assertThat(store.attempts().failures(TENANT, "a")).isEmpty();
        store.attempts().failed(TENANT, "a", THEN);
        store.attempts().failed(TENANT, "a", THEN.plusSeconds(1));
        store.attempts().failed(TENANT, "b", THEN);
        assertThat(store.attempts().failures(TENANT, "a")).contains(new Failures(2, THEN.plusSeconds(1)));
        assertThat(store.attempts().failures(OTHER, "a")).isEmpty();
    }

    @Test
    void a_success_wipes_them_out() {
        store.attempts().failed(TENANT, "a", THEN);
        store.attempts().succeeded(TENANT, "a");
        assertThat(store.attempts().failures(TENANT, "a")).isEmpty();
    }

    @Test
    void sweeps_those_that_are_long_ago() {
        store.attempts().failed(TENANT, "a", THEN);
        store.attempts().failed(OTHER, "a", THEN.plusSeconds(1));
        assertThat(store.attempts().sweep(THEN.plusSeconds(1))).isEqualTo(1);
        assertThat(store.attempts().failures(TENANT, "a")).isEmpty();
        assertThat(store.attempts().failures(OTHER, "a")).isPresent();
    }

    @Test
    void whatever_somebody_types_is_counted() {
        for (String typed : new String[] {"", "'; DROP TABLE account", "😀".repeat(5000), "nul\0"}) {
            store.attempts().failed(TENANT, typed, THEN);
            assertThat(store.attempts().failures(TENANT, typed)).contains(new Failures(1, THEN));
        }
    }

    @Test
    void attempts_at_the_same_time_are_all_counted() {
        CompletableFuture.allOf(IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> store.attempts().failed(TENANT, "a", THEN)))
            .toArray(CompletableFuture[]::new)).join();
        assertThat(store.attempts().failures(TENANT, "a").orElseThrow().count()).isEqualTo(8);
    }
}

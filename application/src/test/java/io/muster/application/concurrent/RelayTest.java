package io.muster.application.concurrent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RelayTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void the_states_follow_one_another_in_the_order_of_the_steps() {
        try (Relay<String> relay = new Relay<>("", threads)) {
            for (int i = 0; i < 50; i++) {
                int step = i % 10;
                if (step == 3) {
                    relay.alone(before -> before + step);
                } else {
                    relay.beside(before -> before.get() + step);
                }
            }
            assertThat(relay.result()).isEqualTo("0123456789".repeat(5));
        }
    }

    @Test
    void a_step_works_while_the_one_before_it_does() {
        CountDownLatch working = new CountDownLatch(2);
        try (Relay<Integer> relay = new Relay<>(0, threads)) {
            for (int i = 0; i < 2; i++) {
                relay.beside(before -> {
                    working.countDown();
                    await(working);
                    return before.get() + 1;
                });
            }
            assertThat(relay.result()).isEqualTo(2);
        }
    }

    @Test
    void there_are_never_more_than_two_at_once() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Relay<Integer> relay = new Relay<>(0, threads)) {
            for (int i = 0; i < 100; i++) {
                relay.beside(before -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    int after = before.get() + 1;
                    running.decrementAndGet();
                    return after;
                });
            }
            assertThat(relay.result()).isEqualTo(100);
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_step_that_runs_alone_has_nobody_beside_it() {
        AtomicInteger running = new AtomicInteger();
        try (Relay<Integer> relay = new Relay<>(0, threads)) {
            relay.beside(before -> {
                running.incrementAndGet();
                int after = before.get() + 1;
                running.decrementAndGet();
                return after;
            });
            relay.alone(before -> {
                assertThat(running).hasValue(0);
                return before + 1;
            });
            assertThat(relay.result()).isEqualTo(2);
        }
    }

    @Test
    void what_a_step_throws_ends_those_after_it() {
        try (Relay<Integer> relay = new Relay<>(0, threads)) {
            relay.beside(before -> {
                throw new IllegalStateException("broken");
            });
            assertThatThrownBy(() -> relay.beside(before -> before.get() + 1)).hasMessage("broken");
            assertThatThrownBy(relay::result).hasMessage("broken");
            assertThatThrownBy(() -> relay.alone(before -> before)).hasMessage("broken");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

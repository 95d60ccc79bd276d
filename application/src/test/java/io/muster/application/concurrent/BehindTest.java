package io.muster.application.concurrent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BehindTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void uses_the_elements_in_their_order() {
        List<Integer> used = new ArrayList<>();
        try (Behind<Integer> behind = new Behind<>(used::add, threads)) {
            for (int i = 0; i < 100; i++) {
                behind.put(i);
            }
            behind.await();
            assertThat(used).hasSize(100).isSorted();
        }
    }

    @Test
    void takes_the_next_element_only_when_the_one_before_was_used() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> used = new ArrayList<>();
        try (Behind<String> behind = new Behind<>(element -> {
            await(goOn);
            used.add(element);
        }, threads)) {
            behind.put("a");
            goOn.countDown();
            behind.put("b");
            assertThat(used).startsWith("a");
        }
        assertThat(used).containsExactly("a", "b");
    }

    @Test
    void throws_what_using_an_element_threw_at_the_next_call() {
        try (Behind<String> behind = new Behind<>(element -> {
            throw new IllegalStateException("broken " + element);
        }, threads)) {
            behind.put("a");
            assertThatThrownBy(() -> behind.put("b")).hasMessage("broken a");
            assertThatThrownBy(behind::await).hasMessage("broken a");
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

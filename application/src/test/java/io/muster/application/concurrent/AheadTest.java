package io.muster.application.concurrent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AheadTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static <T> Supplier<Optional<T>> of(List<T> elements) {
        Iterator<T> rest = elements.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    @Test
    void gives_the_elements_in_their_order_and_then_none() {
        try (Ahead<String> ahead = new Ahead<>(of(List.of("a", "b")), threads)) {
            assertThat(ahead.next()).contains("a");
            assertThat(ahead.next()).contains("b");
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void makes_the_next_element_while_one_is_in_use() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        Supplier<Optional<String>> source = of(List.of("a", "b"));
        try (Ahead<String> ahead = new Ahead<>(() -> {
            Optional<String> element = source.get();
            second.countDown();
            return element;
        }, threads)) {
            assertThat(ahead.next()).contains("a");
            second.await();
        }
    }

    @Test
    void is_never_more_than_one_ahead() {
        List<Integer> numbers = List.of(1, 2, 3, 4);
        Iterator<Integer> rest = numbers.iterator();
        int[] taken = {0};
        try (Ahead<Integer> ahead = new Ahead<>(() -> {
            taken[0]++;
            return Optional.of(rest.next());
        }, Runnable::run)) {
            ahead.next();
            assertThat(taken[0]).isEqualTo(2);
        }
    }

    @Test
    void throws_what_the_source_threw() {
        try (Ahead<String> ahead = new Ahead<>(() -> {
            throw new IllegalStateException("broken");
        }, threads)) {
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalStateException.class).hasMessage("broken");
        }
    }

    @Test
    void ends_only_when_the_source_is_at_rest() {
        AtomicBoolean resting = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Ahead<String> ahead = new Ahead<>(() -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            resting.set(true);
            return Optional.empty();
        }, threads);
        threads.execute(goOn::countDown);
        ahead.close();
        assertThat(resting).isTrue();
    }
}

package io.muster.application.concurrent;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Takes elements from a source one ahead of their use, on another thread: while a chunk is written to the database, the next is
 * being read. At most two elements exist at once, the one in use and the one ahead. For one thread at a time.
 *
 * @param <T> the elements
 */
public final class Ahead<T> implements AutoCloseable {
    private final Supplier<Optional<T>> source;
    private final Executor executor;
    private Task<Optional<T>> next;

    /**
     * @param source asked for one element at a time, until it has none
     * @param executor runs the source, which knows nothing of the caller's transaction
     */
    public Ahead(Supplier<Optional<T>> source, Executor executor) {
        this.source = source;
        this.executor = executor;
        this.next = Task.start(source, executor);
    }

    /**
     * The next element, or empty at the end.
     *
     * @throws RuntimeException what the source threw
     */
    public Optional<T> next() {
        Optional<T> element = next.result();
        if (element.isPresent()) {
            next = Task.start(source, executor);
        }
        return element;
    }

    /** Returns once the source is at rest, so that what it reads from can be closed; what it still found is dropped. */
    @Override
    public void close() {
        next.rest();
    }
}

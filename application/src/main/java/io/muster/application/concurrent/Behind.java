package io.muster.application.concurrent;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Hands elements over to another thread, one at a time and in their order: while one is written there, the caller, whose
 * transaction the other thread knows nothing of, reads the next. For one thread at a time.
 *
 * @param <T> the elements
 */
public final class Behind<T> implements AutoCloseable {
    private final Consumer<T> use;
    private final Executor executor;
    private Task<Void> last = Task.start(() -> null, Runnable::run);

    /** @param use gets one element at a time, each after the one before it */
    public Behind(Consumer<T> use, Executor executor) {
        this.use = use;
        this.executor = executor;
    }

    /**
     * Returns as soon as the element before this one has been used.
     *
     * @throws RuntimeException what using that one threw
     */
    public void put(T element) {
        last.result();
        last = Task.start(() -> {
            use.accept(element);
            return null;
        }, executor);
    }

    /**
     * Returns when all elements have been used.
     *
     * @throws RuntimeException what using the last one threw
     */
    public void await() {
        last.result();
    }

    /** Returns once no element is in use, so that what is written to can be closed. */
    @Override
    public void close() {
        last.rest();
    }
}

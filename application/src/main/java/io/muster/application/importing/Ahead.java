package io.muster.application.importing;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Takes elements from a source one ahead of their use, on another thread: while a chunk is written to the database, the next is
 * being read. At most two elements exist at once, the one in use and the one ahead.
 *
 * @param <T> the elements
 */
final class Ahead<T> implements AutoCloseable {
    private final Supplier<Optional<T>> source;
    private final Executor executor;
    private FutureTask<Optional<T>> next;

    /**
     * @param source asked for one element at a time, until it has none
     * @param executor runs the source, in which nothing of the caller's transaction is known
     */
    Ahead(Supplier<Optional<T>> source, Executor executor) {
        this.source = source;
        this.executor = executor;
        fetch();
    }

    private void fetch() {
        next = new FutureTask<>(source::get);
        executor.execute(next);
    }

    /**
     * The next element, or empty at the end.
     *
     * @throws RuntimeException what the source threw
     */
    Optional<T> next() {
        Optional<T> element = await(next);
        if (element.isPresent()) {
            fetch();
        }
        return element;
    }

    private static <T> Optional<T> await(FutureTask<Optional<T>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was interrupted");
        }
    }

    /** Returns once the source is at rest, so that what it reads from can be closed; what it still found is dropped. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (true) {
            try {
                next.get();
                break;
            } catch (ExecutionException e) {
                // It was thrown already where somebody asked for the element, and concerns nobody else.
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.muster.application.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work on another thread, whose failures are the caller's as if it had done the work itself. */
final class Task<T> {
    private final FutureTask<T> future;

    private Task(FutureTask<T> future) {
        this.future = future;
    }

    static <T> Task<T> start(Supplier<T> work, Executor executor) {
        FutureTask<T> future = new FutureTask<>(work::get);
        executor.execute(future);
        return new Task<>(future);
    }

    /**
     * Waits for the result.
     *
     * @throws RuntimeException what the work threw
     */
    T result() {
        try {
            return future.get();
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

    /** Waits until the work is at rest, whatever came of it; an interrupt is kept for later. */
    void rest() {
        boolean interrupted = false;
        while (!future.isDone()) {
            try {
                future.get();
            } catch (ExecutionException e) {
                // Whoever wanted the result was told; here it only says that the work has ended.
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

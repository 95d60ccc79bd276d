package io.muster.application.concurrent;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runs steps that each leave a state behind for the next, up to two at once: a step that runs beside the one before it does its
 * work at the same time, and asks for the state only at its end. The states follow one another in the order of the steps. For one
 * thread at a time.
 *
 * @param <S> the state
 */
public final class Relay<S> implements AutoCloseable {
    private final Executor executor;
    private Task<S> last;

    public Relay(S start, Executor executor) {
        this.executor = executor;
        this.last = Task.start(() -> start, Runnable::run);
    }

    /**
     * Runs a step when all steps before it have ended, and returns when it has.
     *
     * @throws RuntimeException what it, or one before it, threw
     */
    public void alone(UnaryOperator<S> step) {
        S before = last.result();
        last = Task.start(() -> step.apply(before), Runnable::run);
        last.result();
    }

    /**
     * Starts a step once the step before the last has ended.
     *
     * @param step gets the means to ask for the state after the step before it, which waits for that step
     * @throws RuntimeException what the step before the last threw
     */
    public void beside(Function<Supplier<S>, S> step) {
        Task<S> before = last;
        last = Task.start(() -> step.apply(before::result), executor);
        before.result();
    }

    /**
     * The state after all steps.
     *
     * @throws RuntimeException what one of them threw
     */
    public S result() {
        return last.result();
    }

    /** Returns once no step is running. */
    @Override
    public void close() {
        last.rest();
    }
}

package io.muster.application.port.out;

import java.util.function.Supplier;

/**
 * The one transaction seam. What runs inside is committed as a whole, or not at all where it throws. Bound to the thread.
 */
public interface UnitOfWork {
    /** Runs in a transaction; joins the one that is open. */
    <T> T call(Supplier<T> work);

    /** Runs in a transaction; joins the one that is open. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs inside the open transaction so that, where it throws, its own writes alone are undone and the transaction goes on
     * (a savepoint).
     */
    void attempt(Runnable work);

    /**
     * Runs in a transaction of its own in which every read sees the same moment: that of the first read. What others have
     * committed by then is seen, and nothing of what they commit later.
     */
    <T> T snapshot(Supplier<T> work);

    /** Inside {@link #snapshot}: runs in a transaction of its own that is committed at once, while the snapshot stays open. */
    void apart(Runnable work);
}

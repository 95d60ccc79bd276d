package io.muster.application.importing;

import io.muster.application.port.out.Store;

import java.util.function.BooleanSupplier;

/** A node's hold on the import that it works on: it saves under the fence, and listens for a wish to cancel. */
final class Hold {
    private final Store store;
    private final long fence;
    private final BooleanSupplier stopping;

    /** @param stopping whether this node is about to stop */
    Hold(Store store, long fence, BooleanSupplier stopping) {
        this.store = store;
        this.fence = fence;
        this.stopping = stopping;
    }

    /**
     * Commits work together with the job's state after it, or neither.
     *
     * @throws io.muster.application.port.out.Jobs.JobLost where another node has taken the job over
     */
    ImportJob commit(ImportJob after, Runnable work) {
        store.work().run(() -> {
            // The fence first: a node that lost its job waits here for nobody and writes nothing.
            store.imports().save(after, fence);
            work.run();
        });
        return after;
    }

    ImportJob commit(ImportJob after) {
        return commit(after, () -> { });
    }

    /** Whether the work is to end after this chunk, for good or for now. */
    boolean mustPause(ImportJob job) {
        return stopping() || cancelled(job);
    }

    boolean stopping() {
        return stopping.getAsBoolean();
    }

    boolean cancelled(ImportJob job) {
        return store.imports().cancelRequested(job.id());
    }
}

package io.muster.application.upkeep;

import io.muster.application.port.in.SweepSpool;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.time.Duration;

/** What is done now and then, on whichever node, over the adapters that it is given. */
public final class UpkeepUseCases {
    private final Store store;
    private final Spool spool;
    private final Clock clock;

    public UpkeepUseCases(Store store, Spool spool, Clock clock) {
        this.store = store;
        this.spool = spool;
        this.clock = clock;
    }

    /** @param orphanedAfter how long nobody has written to a file that no job needs, before it is removed */
    public SweepSpool sweepSpool(Duration orphanedAfter) {
        return new SweepSpoolService(store, spool, clock, orphanedAfter);
    }
}

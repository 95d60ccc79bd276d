package io.muster.adapters.security;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how much memory and processor the hashing takes at a time. Work is counted in units of one hash of Muster's own
 * kind (19 MiB for some 50 ms); a larger imported hash counts as several.
 */
final class Workload {
    static final int UNIT_KIB = Argon2.OWN_MEMORY_KIB;

    private final Semaphore units;
    private final int total;

    Workload(int total) {
        this.total = total;
        this.units = new Semaphore(total, true);
    }

    /** One unit more than there are processors, as long as that leaves half of the heap to others. */
    static Workload ofThisMachine() {
        Runtime machine = Runtime.getRuntime();
        long fitting = machine.maxMemory() / 2 / (UNIT_KIB * 1024L);
        return new Workload((int) Math.max(1, Math.min(machine.availableProcessors() + 1, fitting)));
    }

    /** Waits for its turn and computes. @param memoryKib what the computation holds while it runs, in KiB */
    <T> T run(int memoryKib, Supplier<T> computation) {
        int needed = Math.min(total, 1 + (memoryKib - 1) / UNIT_KIB);
        units.acquireUninterruptibly(needed);
        try {
            return computation.get();
        } finally {
            units.release(needed);
        }
    }
}

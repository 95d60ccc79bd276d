package io.muster.bootstrap.benchmark.measure;

import java.util.function.DoubleSupplier;

/** Reads the clock and the processor times of the server and of its database. Not thread-safe. */
public final class Meter {
    private final DoubleSupplier server;
    private final DoubleSupplier database;
    private Usage last;

    /** @param server processor seconds used so far; {@code database} alike */
    public Meter(DoubleSupplier server, DoubleSupplier database) {
        this.server = server;
        this.database = database;
        this.last = now();
    }

    /** What was used since the last call. */
    public Usage lap() {
        Usage before = last;
        last = now();
        return last.minus(before);
    }

    private Usage now() {
        return new Usage(System.nanoTime() / 1e9, server.getAsDouble(), database.getAsDouble());
    }
}

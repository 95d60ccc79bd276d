package io.muster.bootstrap.benchmark.database;

import java.util.Map;
import java.util.Optional;

/** An empty database for one server. Closing it throws it away. */
public interface Database extends AutoCloseable {
    /** What the server is told of it. */
    Map<String, String> settings();

    /** Processor seconds of its processes so far; NaN where it has none of its own or this machine does not tell. */
    double processorSeconds();

    /** Its tables, where they can be looked at beside the server. */
    Optional<Schema> schema();

    @Override
    void close();

    /** The embedded one, which lives in the server's own process and data directory. */
    static Database embedded() {
        return new Database() {
            @Override
            public Map<String, String> settings() {
                return Map.of();
            }

            @Override
            public double processorSeconds() {
                return Double.NaN;
            }

            @Override
            public Optional<Schema> schema() {
                return Optional.empty();
            }

            @Override
            public void close() {
                // it goes with the server's data directory
            }
        };
    }
}

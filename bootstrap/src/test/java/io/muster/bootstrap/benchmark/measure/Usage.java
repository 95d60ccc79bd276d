package io.muster.bootstrap.benchmark.measure;

/**
 * What something took, in seconds: of time, and of the processors.
 *
 * @param server processor time of the server; NaN where this machine does not tell
 * @param database that of the database's processes; NaN alike
 */
public record Usage(double seconds, double server, double database) {
    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0, 0);

    /** Both. */
    public Usage plus(Usage other) {
        return new Usage(seconds + other.seconds, server + other.server, database + other.database);
    }

    Usage minus(Usage other) {
        return new Usage(seconds - other.seconds, server - other.server, database - other.database);
    }
}

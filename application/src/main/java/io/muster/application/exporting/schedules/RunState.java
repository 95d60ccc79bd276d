package io.muster.application.exporting.schedules;

/** Where a run of a schedule stands. */
public enum RunState {
    /** The file is being written, or on its way. */
    STARTED,
    /** The file is where it belongs. */
    FINISHED,
    /** There is no file, or it did not arrive. */
    FAILED,
    /** It did not begin. */
    REFUSED,
    /** Newer files have come, and this one goes. */
    SURPLUS
}

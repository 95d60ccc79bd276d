package io.muster.adapters.cli.shell;

/** What a command ends with. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /** Finished, but for rows that were rejected, or that were not applied because the world had moved. */
    public static final int REJECTED = 3;

    private ExitCode() {
    }

    /** The more serious of two, for a command that does several things: failed, then rejected, then ok. */
    public static int worse(int one, int other) {
        return one == FAILED || other == FAILED ? FAILED : Math.max(one, other);
    }
}

package io.muster.adapters.cli.shell;

/** What could not be done. The message is all that a person sees: what happened, where, what to do; never a secret. */
public class Failure extends RuntimeException {
    private final int exitCode;

    public Failure(String message) {
        this(ExitCode.FAILED, message);
    }

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** A command that cannot be meant so; nothing was done. */
    public static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, message);
    }

    public int exitCode() {
        return exitCode;
    }
}

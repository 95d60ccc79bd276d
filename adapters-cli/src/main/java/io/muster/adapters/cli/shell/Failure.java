package io.muster.adapters.cli.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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

    /** What a file or a stream would not do. @param what such as {@code x.csv cannot be read} */
    public static Failure of(String what, IOException cause) {
        return new Failure(what + ": " + reason(cause) + ".");
    }

    /** The JDK's own messages are often a path, and nothing else. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        return cause instanceof FileSystemException system && system.getReason() != null ? system.getReason() : cause.getMessage();
    }

    public int exitCode() {
        return exitCode;
    }
}

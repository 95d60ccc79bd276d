package io.muster.bootstrap.launcher;

import java.io.IOException;

/** A client that has hung up while it was sent something. JAX-RS tells of each as SEVERE, with a stack; nobody can do anything about it. */
final class HangUp {

    private static final String SERVER_CONNECTION = "org.glassfish.grizzly.";

    private HangUp() {}

    /** Whether a failure comes from the connection to a client: the server's own code, and no other, met it. */
    static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (cause instanceof IOException && metBy(cause).startsWith(SERVER_CONNECTION)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** The class that called into the JDK, or threw by itself. */
    private static String metBy(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (!frame.getClassName().matches("(java|jdk|sun)\\..*")) {
                return frame.getClassName();
            }
        }
        return "";
    }
}

package io.muster.bootstrap.launcher;

import java.util.logging.LogManager;

/**
 * Keeps the log open while the server stops. The JDK's own closes it from a shutdown hook that races with the server's,
 * and what goes wrong while stopping would never be seen. Public because the JDK instantiates it by name.
 */
public final class LastingLogManager extends LogManager {

    @Override
    public void reset() {
        if (!isStopping()) {
            super.reset();
        }
    }

    private static boolean isStopping() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

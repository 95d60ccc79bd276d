package io.muster.bootstrap.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Asks until it is so. */
public final class Wait {
    /** Far more than anything here takes, also on a machine that is busy with other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Wait() {
    }

    /** Something that can be asked again and again. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** @param what what is waited for, told where it does not come */
    public static void until(String what, Condition condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!asked(what, condition)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain until " + what);
            }
            pause(Duration.ofMillis(100));
        }
    }

    public static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean asked(String what, Condition condition) {
        try {
            return condition.holds();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("asked until " + what, e);
        }
    }
}

package io.muster.adapters.cli.output;

import io.muster.adapters.cli.shell.Shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/** A line for each stage, and one now and then where it takes longer. */
final class Lines implements Progress {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Shell shell;
    private String stage = "";
    private Instant next = Instant.EPOCH;

    Lines(Shell shell) {
        this.shell = shell;
    }

    @Override
    public synchronized void at(String what, long done, OptionalLong total) {
        if (what.equals(stage) && Instant.now().isBefore(next)) {
            return;
        }
        boolean begins = !what.equals(stage);
        stage = what;
        next = Instant.now().plus(EVERY);
        shell.tell(begins && done == 0 ? what + " …" : what + ": " + count(done)
            + (total.isPresent() ? " of " + count(total.getAsLong()) : ""));
    }

    @Override
    public synchronized void tell(String message) {
        shell.tell(message);
    }

    @Override
    public synchronized void close() {
        stage = "";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

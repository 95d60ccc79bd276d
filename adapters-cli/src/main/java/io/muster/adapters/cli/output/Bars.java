package io.muster.adapters.cli.output;

import io.muster.adapters.cli.shell.Shell;
import io.muster.adapters.cli.shell.Visible;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.util.OptionalLong;

/** A bar for each stage. */
final class Bars implements Progress {
    private static final int EVERY_MILLIS = 200;

    private final Shell shell;
    private String stage = "";
    private ProgressBar bar;

    Bars(Shell shell) {
        this.shell = shell;
    }

    @Override
    public synchronized void at(String what, long done, OptionalLong total) {
        if (bar == null || !what.equals(stage)) {
            close();
            stage = what;
            bar = bar(Visible.line(what), total);
        }
        total.ifPresent(bar::maxHint);
        bar.stepTo(done);
    }

    @Override
    public synchronized void tell(String message) {
        close();
        shell.tell(message);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            shell.output().err().println();
        }
    }

    /** The terminal's width is said, so that nothing asks the system for it. */
    private ProgressBar bar(String name, OptionalLong total) {
        return new ProgressBarBuilder().setTaskName(name).setInitialMax(total.orElse(-1)).setUpdateIntervalMillis(EVERY_MILLIS)
            .setStyle(shell.screen().colours() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(new WithoutAnEnd(shell)).build();
    }

    /** A bar that is closed before it was drawn twice would not end its line: that is done here, always. */
    private static final class WithoutAnEnd extends ConsoleProgressBarConsumer {
        WithoutAnEnd(Shell shell) {
            super(shell.output().err(), shell.screen().width() - 1);
        }

        @Override
        public void close() {
            // the line is ended by the bars
        }
    }
}

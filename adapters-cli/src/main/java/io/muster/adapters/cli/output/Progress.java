package io.muster.adapters.cli.output;

import io.muster.adapters.cli.shell.Shell;

import java.util.OptionalLong;

/** How far something has come, told on stderr: by bars on a terminal, by plain lines elsewhere. Any thread may tell: uploads do. */
public interface Progress extends AutoCloseable {
    /**
     * @param what the present stage
     * @param total empty while nobody knows
     */
    void at(String what, long done, OptionalLong total);

    /** Tells something besides. */
    void tell(String message);

    /** Ends the present stage. */
    @Override
    void close();

    static Progress on(Shell shell) {
        return shell.screen().err() ? new Bars(shell) : new Lines(shell);
    }
}

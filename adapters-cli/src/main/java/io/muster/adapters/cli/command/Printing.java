package io.muster.adapters.cli.command;

import io.muster.adapters.cli.output.Format;
import io.muster.adapters.cli.output.Printer;
import io.muster.adapters.cli.shell.Shell;
import picocli.CommandLine.Option;

/** What every command has that prints what was asked for. */
public final class Printing {
    @Option(names = "--output", paramLabel = "FORM", defaultValue = "table",
        description = "How to print: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if nothing is said.")
    private Format format;

    public Printer on(Shell shell) {
        return new Printer(shell, format);
    }
}

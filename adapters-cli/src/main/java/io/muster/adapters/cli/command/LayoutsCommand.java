package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Pages;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

/** What can be read and written. */
@Command(name = "layouts", description = "List the layouts of files that can be imported and exported, with what becomes of accounts "
    + "that exist.",
    footerHeading = "%nExamples:%n", footer = {"  muster layouts", "  muster layouts --output json      # with all default rules"})
public final class LayoutsCommand implements Runnable {
    private static final List<Column> COLUMNS = Column.members("name", "title", "reads", "writes", "defaults.onMatch");

    @Mixin
    private Server server;
    @Mixin
    private Printing printing;

    @Override
    public void run() {
        printing.on(server.shell()).list(new Pages(server.api(), Patience.NONE, "layouts", Long.MAX_VALUE), COLUMNS);
    }
}

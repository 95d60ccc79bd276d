package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.api.Pages;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.stream.Collectors;

/** What can be read and written. */
@Command(name = "layouts", description = "List the layouts of files that can be imported and exported, with their default rules.",
    footerHeading = "%nExamples:%n", footer = {"  muster layouts", "  muster layouts --output json"})
public final class LayoutsCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(Column.member("name"), Column.member("title"), Column.member("reads"),
        Column.member("writes"), new Column("rules", layout -> Json.object(layout, "defaults").entrySet().stream()
            .map(rule -> rule.getKey() + "=" + Json.shown(rule.getValue())).collect(Collectors.joining(" "))));

    @Mixin
    private Server server;
    @Mixin
    private Printing printing;

    @Override
    public void run() {
        printing.on(server.shell()).list(new Pages(server.api(), Patience.NONE, "layouts", Long.MAX_VALUE), COLUMNS);
    }
}

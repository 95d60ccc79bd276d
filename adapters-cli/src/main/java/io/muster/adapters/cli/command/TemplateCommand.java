package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Download;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.files.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An empty file. */
@Command(name = "template", description = "Download an empty file of a layout, to fill in.",
    footerHeading = "%nExamples:%n", footer = {"  muster template administrators --format xlsx",
        "  muster template akeneo-users --format csv --output-file -"})
public final class TemplateCommand implements Runnable {
    @Mixin
    private Server server;

    @Parameters(paramLabel = "LAYOUT", description = "Its name, as in `muster layouts`.")
    private String layout;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Such as xlsx; the first that is written if nothing is said.")
    private String format;

    @Mixin
    private Delivery delivery;

    @Override
    public void run() {
        String path = "layouts/" + Api.escaped(layout) + "/template" + (format == null ? "" : "?format=" + Api.escaped(format));
        delivery.to(server.shell()).deliver(new Download(server.api(), Patience.NONE, path), "template", (bytes, total) -> { });
    }
}

package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Download;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.files.Delivery;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/** An empty file. */
@Command(name = "template", description = "Download an empty file of a layout, to fill in.",
    footerHeading = "%nExamples:%n", footer = {"  muster template administrators --format xlsx",
        "  muster template akeneo-users --format csv --output-file -"})
public final class TemplateCommand implements Runnable {
    @Mixin
    private Server server;

    @Parameters(paramLabel = "LAYOUT", description = "Its name, as in `muster layouts`.")
    private String layout;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Such as xlsx; the first that is read if nothing is said.")
    private String format;

    @Mixin
    private Delivery delivery;

    @Override
    public void run() {
        delivery.to(server.shell());
        Api api = server.api();
        String path = "layouts/" + Api.escaped(layout) + "/template?format=" + Api.escaped(format == null ? firstFormat(api) : format);
        // each is made anew, so that none goes on where another one broke off
        delivery.deliver(new Download(api, Patience.NONE, path), UUID.randomUUID().toString(), (bytes, total) -> { });
    }

    private String firstFormat(Api api) {
        JsonObject known = Json.objects(api.get("layouts?limit=1000"), "items").stream()
            .filter(each -> each.getString("name").equals(layout)).findFirst().orElseThrow(() -> new Failure("There is no layout " + layout + ". `muster layouts` lists them."));
        return known.getJsonArray("reads").getString(0);
    }
}

package io.muster.adapters.cli.command;

import io.muster.adapters.cli.output.Column;
import io.muster.adapters.cli.shell.ExitCode;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;

/** The audit trail. */
@Command(name = "audit", description = "Verify the audit trail.", synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand implements Runnable {
    private static final List<Column> COLUMNS = Column.members("intact", "entries", "head", "broken.sequence", "broken.reason",
        "broken.message");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command: verify?");
    }

    /** By the server, which has all of it. An exported file is verified by who must not trust the server. */
    @Command(name = "verify", description = "Have the server go along the chain of all entries; exit code 1 where it is broken.",
        footerHeading = "%nKeep the head and the number of entries elsewhere: docs/audit.md tells why. "
            + "An exported trail is verified without a server by `java -jar muster.jar audit verify FILE`.%n%nExamples:%n",
            footer = {"  muster audit verify",
                "  muster audit verify --output csv >> heads.csv"})
    int verify(@Mixin Server server, @Mixin Printing printing,
            @Parameters(arity = "0..1", hidden = true, paramLabel = "FILE") Path file) {
        if (file != null) {
            throw Failure.usage("An exported trail is verified without a server: `java -jar bootstrap/target/muster.jar audit verify "
                + file + "`.");
        }
        JsonObject found = server.api().get("audit/verification");
        printing.on(server.shell()).one(found, COLUMNS);
        return found.getBoolean("intact") ? ExitCode.OK : ExitCode.FAILED;
    }
}

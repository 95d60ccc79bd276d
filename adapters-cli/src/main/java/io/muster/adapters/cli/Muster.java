package io.muster.adapters.cli;

import io.muster.adapters.cli.command.Root;
import io.muster.adapters.cli.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.util.Optional;

/** The command above all others. */
@Command(name = "muster", versionProvider = Muster.Version.class, synopsisSubcommandLabel = "COMMAND",
    description = "Keeps an organisation's accounts and moves them: the command line of a Muster server.",
    footerHeading = "%nWhich server, and as whom:%n", footer = {
        "  What `muster login` stored, or the environment: MUSTER_SERVER, and",
        "  MUSTER_TOKEN, or MUSTER_USER and MUSTER_PASSWORD (and MUSTER_TENANT);",
        "  MUSTER_PROFILE stands for --profile.",
        "", "Exit codes: 0 ok, 1 failed, 2 usage, 3 finished with rejected records.", "", "Examples:",
        "  muster login",
        "  muster import --review people.csv",
        "  muster export --output-file - | muster import --profile other --yes -"})
final class Muster implements Runnable, Root {
    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    Muster(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Shell shell() {
        return shell;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** As the jar's manifest says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"muster " + Optional.ofNullable(Muster.class.getPackage().getImplementationVersion())
                .orElse("(from classes)")};
        }
    }
}

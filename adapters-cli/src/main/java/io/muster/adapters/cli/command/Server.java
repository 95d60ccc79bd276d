package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.login.Accesses;
import io.muster.adapters.cli.shell.Shell;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Optional;

/** What every command has that calls a server. */
public final class Server {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--profile", paramLabel = "NAME", description = "The sign-in that `muster login --profile NAME` stored.")
    private String profile;

    public Shell shell() {
        return ((Root) spec.root().userObject()).shell();
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    public Api api() {
        return new Api(new Accesses(shell()).find(profile()));
    }
}

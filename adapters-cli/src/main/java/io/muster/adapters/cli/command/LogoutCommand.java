package io.muster.adapters.cli.command;

import io.muster.adapters.cli.login.Login;
import io.muster.adapters.cli.login.Logins;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets a sign-in, and has the server forget it too. */
@Command(name = "logout", description = "Revoke the token that `muster login` made, and forget it.",
    footerHeading = "%nExamples:%n", footer = {"  muster logout", "  muster logout --profile staging",
        "  muster logout --forget      # where the server is gone for good"})
public final class LogoutCommand implements Runnable {
    @Mixin
    private Server server;

    @Option(names = "--forget", description = "Forget it here only; the server is not asked.")
    private boolean forget;

    @Override
    public void run() {
        Shell shell = server.shell();
        Logins logins = new Logins(shell);
        String profile = server.profile().or(() -> shell.variable("MUSTER_PROFILE")).orElse(Logins.DEFAULT);
        Login login = logins.find(profile).orElseThrow(() -> new Failure("Nobody is signed in by the profile " + profile + "."));
        boolean revoked = !forget && login.isOwn();
        if (revoked) {
            login.revoke();
        }
        logins.remove(profile);
        shell.tell("Signed out" + (login.user().isEmpty() ? "" : " " + login.user()) + " at " + login.server()
            + (revoked ? "; the token is revoked." : "; the token was not revoked."));
    }
}

package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Access;
import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.login.Accesses;
import io.muster.adapters.cli.login.Login;
import io.muster.adapters.cli.login.Logins;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Signs in once: what is kept is an API token, and never the password. */
@Command(name = "login", description = "Sign in, and keep an API token for the commands to come.",
    footerHeading = "%nUser and password are those of MUSTER_USER and MUSTER_PASSWORD; what is missing is asked for, or read from stdin, "
        + "a line each. What is kept is a token, in a file that nobody else can read.%n%nExamples:%n", footer = {
        "  muster login --server https://muster.example.com",
        "  muster login --profile staging --server https://staging.example.com",
        "  printf '%%s\\n' admin \"$PASSWORD\" | muster login",
        "  muster login --with-token < token.txt"})
public final class LoginCommand implements Runnable {
    @Mixin
    private Server server;

    @Option(names = "--server", paramLabel = "URL", description = "Where Muster is; as MUSTER_SERVER says if nothing is said, or at "
        + Accesses.HERE + ".")
    private String address;

    @Option(names = "--with-token", description = "Keep a token that was made elsewhere, read from the terminal or stdin.")
    private boolean withToken;

    @Override
    public void run() {
        Shell shell = server.shell();
        Logins logins = new Logins(shell);
        // a file that others can read is complained of before anybody types a password
        Optional<Login> before = logins.find(profile());
        URI uri = Access.server(Optional.ofNullable(address).or(() -> shell.variable("MUSTER_SERVER"))
            .or(() -> before.map(login -> login.server().toString())).orElse(Accesses.HERE));
        Answers answers = new Answers(shell);
        Login login = withToken ? taken(uri, answers) : issued(uri, answers);
        store(logins, login);
        shell.tell("Signed in" + (login.user().isEmpty() ? "" : " as " + login.user()) + " at " + uri + "; the token is in "
            + logins.file() + ".");
        before.filter(old -> old.isOwn() && !old.token().equals(login.token())).ifPresent(this::revoke);
    }

    /** Nobody would know of a token that could not be stored. */
    private void store(Logins logins, Login login) {
        try {
            logins.put(profile(), login);
        } catch (Failure failure) {
            if (login.isOwn()) {
                revoke(login);
            }
            throw failure;
        }
    }

    /** What cannot be revoked is told, and does not change what becomes of this sign-in. */
    private void revoke(Login old) {
        try {
            old.revoke();
        } catch (Failure failure) {
            server.shell().tell("A token of " + old + " still works; the console, or DELETE /api/v1/tokens/" + old.tokenId()
                + ", revokes it. " + failure.getMessage());
        }
    }

    private String profile() {
        return server.profile().or(() -> server.shell().variable("MUSTER_PROFILE")).orElse(Logins.DEFAULT);
    }

    private Login taken(URI uri, Answers answers) {
        String token = answers.secret("Token").strip();
        new Api(warned(Access.byToken(uri, token))).get("tokens?limit=1");
        return new Login(uri, "", token, "");
    }

    private Login issued(URI uri, Answers answers) {
        Shell shell = server.shell();
        String user = shell.variable("MUSTER_USER").orElseGet(() -> answers.text("User"));
        String password = shell.variable("MUSTER_PASSWORD").orElseGet(() -> answers.secret("Password"));
        Access access = warned(Access.byPassword(uri, user, password, shell.variable("MUSTER_TENANT")));
        JsonObject token = new Api(access).post("tokens", Json.PROVIDER.createObjectBuilder().add("name", "command line").build());
        return new Login(uri, user, token.getString("secret"), token.getString("id"));
    }

    private Access warned(Access access) {
        if (access.isOpen()) {
            server.shell().tell("Mind: " + access + " is not encrypted, so others on the way can read what is sent.");
        }
        return access;
    }

    /** From the terminal, or from stdin, a line each. */
    private static final class Answers {
        private final Shell shell;
        private final BufferedReader lines;

        Answers(Shell shell) {
            this.shell = shell;
            lines = new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
        }

        String text(String what) {
            return given(shell.dialogue().map(dialogue -> dialogue.ask(what + ": ")).orElseGet(this::line), what).strip();
        }

        String secret(String what) {
            return given(shell.dialogue().map(dialogue -> dialogue.askSecretly(what + ": ")).orElseGet(this::line), what);
        }

        private static String given(String answer, String what) {
            if (answer.isEmpty()) {
                throw Failure.usage(what + " is missing. Without a terminal each answer is a line of stdin; user and password may also be "
                    + "in MUSTER_USER and MUSTER_PASSWORD.");
            }
            return answer;
        }

        private String line() {
            try {
                String line = lines.readLine();
                return line == null ? "" : line;
            } catch (IOException e) {
                throw Failure.of("stdin cannot be read", e);
            }
        }
    }
}

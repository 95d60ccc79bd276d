package io.muster.adapters.cli.login;

import io.muster.adapters.cli.api.Access;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out which server is meant, and who calls. A profile that is named wins; then what the environment says; then what
 * {@code login} stored. What was stored for one server is never sent to another.
 */
public final class Accesses {
    /** Where a server is that was started without a word. */
    public static final String HERE = "http://127.0.0.1:8080/";

    private final Shell shell;
    private final Logins logins;

    public Accesses(Shell shell) {
        this.shell = shell;
        this.logins = new Logins(shell);
    }

    /** @param profile empty where none is named */
    public Access find(Optional<String> profile) {
        Optional<String> named = profile.or(() -> shell.variable("MUSTER_PROFILE"));
        if (named.isPresent()) {
            return logins.find(named.get()).map(Login::access).orElseThrow(() -> new Failure("Nobody is signed in by the profile "
                + named.get() + ". `muster login --profile " + named.get() + "` does so."));
        }
        return fromEnvironment().or(this::stored).orElseThrow(() -> new Failure("Nobody is signed in" + there()
            + ". `muster login` does so; or set MUSTER_TOKEN, or MUSTER_USER and MUSTER_PASSWORD."));
    }

    private Optional<Access> fromEnvironment() {
        URI server = server().orElseGet(() -> Access.server(HERE));
        Optional<String> user = shell.variable("MUSTER_USER");
        Optional<String> password = shell.variable("MUSTER_PASSWORD");
        Optional<Access> byToken = shell.variable("MUSTER_TOKEN").map(token -> Access.byToken(server, token.strip()));
        if (byToken.isEmpty() && user.isPresent() != password.isPresent()) {
            throw Failure.usage("MUSTER_USER and MUSTER_PASSWORD go together; only one of them is set.");
        }
        return byToken.or(() -> user.map(name -> Access.byPassword(server, name, password.orElseThrow(), shell.variable("MUSTER_TENANT"))));
    }

    private Optional<Access> stored() {
        Optional<URI> server = server();
        Map<String, Login> stored = logins.all();
        Optional<Login> usual = Optional.ofNullable(stored.get(Logins.DEFAULT));
        return server.map(meant -> Stream.concat(usual.stream(), stored.values().stream()).filter(login -> login.server().equals(meant))
            .findFirst()).orElse(usual).map(Login::access);
    }

    private Optional<URI> server() {
        return shell.variable("MUSTER_SERVER").map(Access::server);
    }

    private String there() {
        return server().map(server -> " at " + server).orElse("");
    }
}

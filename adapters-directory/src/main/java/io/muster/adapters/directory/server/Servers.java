package io.muster.adapters.directory.server;

import com.unboundid.ldap.sdk.LDAPException;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The directories that are being asked, by their settings: other settings are another server. */
public final class Servers implements AutoCloseable {
    /** What nobody asks any more is closed, also where the settings were changed on another node. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Function<String, Optional<String>> secrets;
    private final Patience patience;
    private final Clock clock;
    private final Map<DirectorySettings, Open> open = new HashMap<>();

    /** @param secrets the values of configuration keys */
    public Servers(Function<String, Optional<String>> secrets, Patience patience, Clock clock) {
        this.secrets = secrets;
        this.patience = patience;
        this.clock = clock;
    }

    private record Open(Server server, Instant asked) {
    }

    /** What is asked of a directory. */
    public interface Request<T> {
        T of(Server server) throws LDAPException;
    }

    /** @throws DirectoryUnavailable where it cannot be reached, or refuses */
    public <T> T ask(Connection connection, Request<T> request) {
        DirectorySettings settings = settings(connection);
        return told(connection, () -> {
            try {
                return request.of(server(settings));
            } catch (LDAPException e) {
                // The next one begins anew: with the certificates and the password that there are by then.
                forget(settings);
                throw e;
            }
        });
    }

    /** Over connections of its own, which are closed afterwards. */
    public <T> T askAnew(Connection connection, Request<T> request) {
        return told(connection, () -> {
            try (Server server = Server.open(Target.of(settings(connection)), secrets, patience)) {
                return request.of(server);
            }
        });
    }

    private interface Asking<T> {
        T ask() throws LDAPException;
    }

    private static <T> T told(Connection connection, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (LDAPException e) {
            throw unavailable(connection, Diagnosis.of(e, Target.of(settings(connection))), e);
        } catch (Unusable | IllegalArgumentException e) {
            throw unavailable(connection, e.getMessage(), e);
        }
    }

    private static DirectoryUnavailable unavailable(Connection connection, String reason, Exception cause) {
        return new DirectoryUnavailable("the directory of connection " + connection.name() + " cannot be asked: " + reason, cause);
    }

    private static DirectorySettings settings(Connection connection) {
        return connection.directory()
            .orElseThrow(() -> new IllegalArgumentException("connection " + connection.name() + " has no directory"));
    }

    private synchronized Server server(DirectorySettings settings) throws LDAPException {
        Instant now = clock.instant();
        closeIdle(now.minus(IDLE));
        Open known = open.get(settings);
        Server server = known == null ? Server.open(Target.of(settings), secrets, patience) : known.server();
        open.put(settings, new Open(server, now));
        return server;
    }

    private void closeIdle(Instant before) {
        List.copyOf(open.entrySet()).stream().filter(entry -> entry.getValue().asked().isBefore(before))
            .forEach(entry -> forget(entry.getKey()));
    }

    /** Connections in use end with what they are used for. */
    public synchronized void forget(DirectorySettings settings) {
        Optional.ofNullable(open.remove(settings)).ifPresent(known -> known.server().close());
    }

    @Override
    public synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::forget);
    }
}

package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageConnections;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.exporting.AccountQuery;

import java.util.List;
import java.util.Map;

final class ManageConnectionsService implements ManageConnections {
    private final Store store;
    private final Directory directory;
    private final SettingsAudit audit;

    ManageConnectionsService(Store store, Directory directory, SettingsAudit audit) {
        this.store = store;
        this.directory = directory;
        this.audit = audit;
    }

    @Override
    public List<Connection> all(Caller caller) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        return store.connections().all(caller.tenant());
    }

    @Override
    public Connection get(Caller caller, Name name) {
        caller.mustHold(Permission.ACCOUNTS_VIEW);
        return find(caller, name);
    }

    @Override
    public Connection create(Caller caller, Connection connection) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        mustBeSound(caller, connection);
        store.work().run(() -> {
            try {
                store.connections().add(caller.tenant(), connection);
            } catch (WriteRefused refused) {
                throw Refusal.conflict("connection.exists", refused.problem().message());
            }
            audit.note(caller, "connection.created", connection.name(), details(connection));
        });
        return connection;
    }

    @Override
    public Connection replace(Caller caller, Connection connection) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        mustBeSound(caller, connection);
        Connection before = find(caller, connection.name());
        store.work().run(() -> {
            if (before.kind() != connection.kind() && hasAccounts(caller, connection.name())) {
                throw Refusal.conflict("connection.in-use", "the kind of a connection that has accounts cannot change");
            }
            if (connection.name().equals(Connection.LOCAL) && !connection.enabled()) {
                throw Refusal.conflict("connection.built-in", "the connection local stays enabled, so that somebody can sign in");
            }
            store.connections().replace(caller.tenant(), connection);
            audit.note(caller, "connection.changed", connection.name(), details(connection));
        });
        before.directory().ifPresent(directory::forget);
        return connection;
    }

    @Override
    public void delete(Caller caller, Name name) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        Connection before = find(caller, name);
        store.work().run(() -> {
            if (name.equals(Connection.LOCAL)) {
                throw Refusal.conflict("connection.built-in", "the connection local is built in");
            }
            if (hasAccounts(caller, name)) {
                throw Refusal.conflict("connection.in-use", "connection " + name + " has accounts");
            }
            store.connections().remove(caller.tenant(), name);
            audit.note(caller, "connection.deleted", name, Map.of());
        });
        before.directory().ifPresent(directory::forget);
    }

    @Override
    public Trial test(Caller caller, Name name) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        Connection connection = find(caller, name);
        if (connection.kind() != Connection.Kind.DIRECTORY) {
            throw Refusal.conflict("connection.no-directory", "connection " + connection.name() + " has no directory to be tried");
        }
        // First, since it makes the server connect to wherever the settings say.
        store.work().run(() -> audit.note(caller, "connection.tested", connection.name(), Map.of()));
        try {
            return new Trial(true, directory.tryOut(connection));
        } catch (DirectoryUnavailable e) {
            return new Trial(false, e.getMessage());
        }
    }

    private void mustBeSound(Caller caller, Connection connection) {
        connection.directory().flatMap(directory::flaw).ifPresent(flaw -> {
            throw Refusal.invalid("field.invalid", flaw);
        });
        connection.directory().flatMap(DirectorySettings::bindPasswordKey)
            .flatMap(key -> TenantKeys.flaw(caller.tenant(), key)).ifPresent(flaw -> {
                throw Refusal.invalid("field.invalid", "directory.bindPasswordKey: " + flaw);
            });
    }

    private static Map<String, String> details(Connection connection) {
        return Map.of("kind", connection.kind().name(), "enabled", Boolean.toString(connection.enabled()));
    }

    private boolean hasAccounts(Caller caller, Name name) {
        return store.accounts().count(caller.tenant(), new AccountQuery.InConnection(name)) > 0;
    }

    private Connection find(Caller caller, Name name) {
        return store.connections().find(caller.tenant(), name).orElseThrow(() -> Refusal.notFound("connection " + name));
    }
}

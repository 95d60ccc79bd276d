package io.muster.application.twin;

import io.muster.application.port.out.Connections;
import io.muster.application.port.out.WriteRefused;
import io.muster.application.twin.State.NameKey;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Optional;

record InMemoryConnections(InMemoryStore store) implements Connections {
    @Override
    public Optional<Connection> find(Tenant tenant, Name name) {
        return Optional.ofNullable(store.state().connections.get(new NameKey(tenant, name)));
    }

    @Override
    public List<Connection> all(Tenant tenant) {
        return store.state().connections.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(tenant))
            .map(entry -> entry.getValue())
            .toList();
    }

    @Override
    public void add(Tenant tenant, Connection connection) {
        if (store.state().connections.putIfAbsent(new NameKey(tenant, connection.name()), connection) != null) {
            throw new WriteRefused(new Problem(ProblemCode.FIELD_INVALID, "name", "connection " + connection.name() + " exists"), null);
        }
    }

    @Override
    public boolean replace(Tenant tenant, Connection connection) {
        return store.state().connections.replace(new NameKey(tenant, connection.name()), connection) != null;
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        if (store.accounts().count(tenant, new AccountQuery.InConnection(name)) > 0) {
            throw new WriteRefused(new Problem(ProblemCode.FIELD_INVALID, "", "connection " + name + " has accounts"), null);
        }
        return store.state().connections.remove(new NameKey(tenant, name)) != null;
    }
}

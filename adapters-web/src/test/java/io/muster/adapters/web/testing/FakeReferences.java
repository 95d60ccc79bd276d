package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageConnections;
import io.muster.application.port.in.ManageReferences;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Roles, groups, teams and connections in memory. */
public final class FakeReferences implements ManageReferences, ManageConnections {
    public final List<Definition> definitions = new ArrayList<>(List.of(SuperAdministrator.definition()));
    public final List<Connection> connections = new ArrayList<>(List.of(Connection.local()));

    @Override
    public Page<Definition> page(Caller caller, ReferenceKind kind, PageRequest request) {
        List<Definition> all = definitions.stream().filter(definition -> definition.kind() == kind).toList();
        return new Page<>(all, Optional.empty(), all.size());
    }

    @Override
    public Definition get(Caller caller, ReferenceKind kind, Name name) {
        return definitions.stream().filter(definition -> definition.kind() == kind && definition.name().equals(name)).findFirst()
            .orElseThrow(() -> Refusal.notFound(kind.label() + " '" + name + "'"));
    }

    @Override
    public Definition create(Caller caller, Definition definition) {
        definitions.add(definition);
        return definition;
    }

    @Override
    public Definition replace(Caller caller, Definition definition) {
        delete(caller, definition.kind(), definition.name());
        return create(caller, definition);
    }

    @Override
    public void delete(Caller caller, ReferenceKind kind, Name name) {
        definitions.remove(get(caller, kind, name));
    }

    @Override
    public List<Connection> all(Caller caller) {
        return connections;
    }

    @Override
    public Connection get(Caller caller, Name name) {
        return connections.stream().filter(connection -> connection.name().equals(name)).findFirst()
            .orElseThrow(() -> Refusal.notFound("connection '" + name + "'"));
    }

    @Override
    public Connection create(Caller caller, Connection connection) {
        connections.add(connection);
        return connection;
    }

    @Override
    public Connection replace(Caller caller, Connection connection) {
        delete(caller, connection.name());
        return create(caller, connection);
    }

    @Override
    public Trial test(Caller caller, Name name) {
        return new Trial(get(caller, name).enabled(), "tried " + name);
    }

    @Override
    public void delete(Caller caller, Name name) {
        connections.remove(get(caller, name));
    }
}

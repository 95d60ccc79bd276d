package io.muster.application.accounts;

import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an edit is judged by beside the account itself: its connection, and the roles, groups and teams that it names. */
interface Surroundings {
    Optional<Connection> connection(Tenant tenant, Name name);

    /** Those of the names that exist. */
    List<Definition> definitions(Tenant tenant, ReferenceKind kind, Set<Name> names);

    /** As they are just now. */
    static Surroundings of(Store store) {
        return new Surroundings() {
            @Override
            public Optional<Connection> connection(Tenant tenant, Name name) {
                return store.connections().find(tenant, name);
            }

            @Override
            public List<Definition> definitions(Tenant tenant, ReferenceKind kind, Set<Name> names) {
                return store.references().findAll(tenant, kind, names);
            }
        };
    }

    /** As they were when they were first asked for: many accounts of one transaction share a few of them. For one thread. */
    default Surroundings remembered() {
        Surroundings fresh = this;
        Map<List<Object>, Optional<Connection>> connections = new HashMap<>();
        Map<List<Object>, List<Definition>> definitions = new HashMap<>();
        return new Surroundings() {
            @Override
            public Optional<Connection> connection(Tenant tenant, Name name) {
                return connections.computeIfAbsent(List.of(tenant, name), key -> fresh.connection(tenant, name));
            }

            @Override
            public List<Definition> definitions(Tenant tenant, ReferenceKind kind, Set<Name> names) {
                return definitions.computeIfAbsent(List.of(tenant, kind, names), key -> fresh.definitions(tenant, kind, names));
            }
        };
    }
}

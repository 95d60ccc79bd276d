package io.muster.application.port.out;

import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.List;
import java.util.Optional;

/** The connections of each tenant; few. */
public interface Connections {
    Optional<Connection> find(Tenant tenant, Name name);

    /** In their order, in which sign-in tries them: as they were added. */
    List<Connection> all(Tenant tenant);

    /** @throws WriteRefused where the name is taken */
    void add(Tenant tenant, Connection connection);

    /** @return whether there was one of this name */
    boolean replace(Tenant tenant, Connection connection);

    /**
     * @return whether there was one of this name
     * @throws WriteRefused where it has accounts
     */
    boolean remove(Tenant tenant, Name name);
}

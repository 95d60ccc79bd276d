package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;

import java.util.List;

/** Looks after connections. Reading asks for {@code accounts:view}, writing for {@code settings:manage}. */
public interface ManageConnections {
    List<Connection> all(Caller caller);

    Connection get(Caller caller, Name name);

    Connection create(Caller caller, Connection connection);

    Connection replace(Caller caller, Connection connection);

    /** @throws io.muster.application.Refusal CONFLICT {@code connection.in-use} where it has accounts */
    void delete(Caller caller, Name name);
}

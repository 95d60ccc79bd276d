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

    /**
     * Tries a directory out as it is set up: reaches it, verifies its certificate, binds and looks at the base. Asks for
     * {@code settings:manage}.
     *
     * @throws io.muster.application.Refusal CONFLICT {@code connection.no-directory} for a local connection
     */
    Trial test(Caller caller, Name name);

    /**
     * What came of it.
     *
     * @param message one sentence: what was found, or what went wrong and what to do
     */
    record Trial(boolean works, String message) {
    }

    /** @throws io.muster.application.Refusal CONFLICT {@code connection.in-use} where it has accounts */
    void delete(Caller caller, Name name);
}

package io.muster.bootstrap.health;

import io.muster.adapters.web.problems.Outages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.resource.ResourceException;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Outages as the pool, the two databases and the disk report them: by SQLState (of PostgreSQL's documentation, appendix A;
 * H2's own have five digits beginning with 90), and a full disk by the words of the operating system, since Java has no
 * exception of its own for it.
 */
@ApplicationScoped
public class KnownOutages implements Outages {
    /** Class 08: no connection. 57P: it is shutting down, crashed or starting up. 53: too many connections, no memory. */
    private static final List<String> AWAY = List.of("08", "57P", "53", "90067", "90098", "90121", "90135");
    private static final String DISK_FULL = "53100";
    private static final List<String> NO_ROOM = List.of("No space left on device", "Disk quota exceeded",
        "There is not enough space on the disk");
    /** Deeper than any chain of causes; it may lead back to itself. */
    private static final int DEPTH = 50;

    @Override
    public Optional<Outage> behind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            Optional<Outage> known = known(cause);
            if (known.isPresent()) {
                return known;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Outage> known(Throwable cause) {
        if (cause instanceof SQLException failed && failed.getSQLState() != null) {
            return ofState(failed.getSQLState());
        }
        if (cause instanceof ResourceException) {
            // What the pool throws: the database gave it no connection, or it has lent all that it may have.
            return Optional.of(Outage.DATABASE);
        }
        String message = String.valueOf(cause.getMessage());
        boolean full = cause instanceof IOException && NO_ROOM.stream().anyMatch(message::contains);
        return full ? Optional.of(Outage.STORAGE) : Optional.empty();
    }

    private static Optional<Outage> ofState(String state) {
        if (state.equals(DISK_FULL)) {
            return Optional.of(Outage.STORAGE);
        }
        return AWAY.stream().anyMatch(state::startsWith) ? Optional.of(Outage.DATABASE) : Optional.empty();
    }
}

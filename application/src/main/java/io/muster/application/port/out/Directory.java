package io.muster.application.port.out;

import io.muster.domain.access.Connection;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryVerdict;

import java.util.Collection;
import java.util.Map;

/** The directory behind a connection, which vouches for accounts. */
public interface Directory {
    /** Whether the directory behind this connection can be asked at all: there is an adapter for it. */
    default boolean serves(Connection connection) {
        return true;
    }

    /**
     * What the directory says of each name, asked for the whole chunk at once; never NOT_ASKED.
     *
     * @throws DirectoryUnavailable where it does not answer; that is never taken for "missing"
     */
    Map<UserName, DirectoryVerdict> verdicts(Connection connection, Collection<UserName> names);

    /** A directory cannot be reached or does not answer; it may later. */
    final class DirectoryUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public DirectoryUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

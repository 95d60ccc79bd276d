package io.muster.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * A named store of accounts inside a tenant.
 *
 * @param kind who vouches for its accounts
 * @param enabled whether its accounts may sign in
 * @param directory how to reach the directory; there exactly where the kind is {@link Kind#DIRECTORY}
 */
public record Connection(Name name, Kind kind, boolean enabled, Optional<DirectorySettings> directory) {
    /** The connection that every tenant begins with. */
    public static final Name LOCAL = new Name("local");

    /** LOCAL: Muster holds the credentials. DIRECTORY: an LDAP directory vouches for accounts and checks passwords. */
    public enum Kind { LOCAL, DIRECTORY }

    public Connection {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        if (directory.isPresent() != (kind == Kind.DIRECTORY)) {
            throw new IllegalArgumentException("a connection has directory settings exactly where its kind is directory");
        }
    }

    public static Connection local() {
        return new Connection(LOCAL, Kind.LOCAL, true, Optional.empty());
    }
}

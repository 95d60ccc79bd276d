package io.muster.domain.account;

import io.muster.domain.access.Access;
import io.muster.domain.access.Name;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One login identity in one connection. It is made by an import or by hand, changed under the guard of its version, and
 * keeps its id and creation time for life. Without a credential a local account is provisional: nobody can sign in to it
 * until its owner has set a password.
 *
 * @param connection the name of the store of accounts that it belongs to
 * @param access its roles, groups and teams
 * @param credential its password hash, where Muster holds one
 */
public record Account(AccountId id, AccountVersion version, Name connection, Profile profile, Access access,
                      Optional<Credential> credential, Activity activity) {
    public Account {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(connection);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(access);
        Objects.requireNonNull(credential);
        Objects.requireNonNull(activity);
    }

    public boolean enabled() {
        return profile.enabled();
    }

    /** This account with another password hash, in the given version. */
    public Account withCredential(Credential replacement, AccountVersion changed, Instant now) {
        return new Account(id, changed, connection, profile, access, Optional.of(replacement), activity.changedAt(now));
    }
}

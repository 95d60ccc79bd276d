package io.muster.application.port.out;

import io.muster.application.Origin;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.signin.CredentialMark;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in at the console, on all nodes together; only a digest of the secret is kept. An account's sessions go with the
 * account, and when it is disabled.
 */
public interface Sessions {
    void add(Session session, String digest);

    /** @param digest the secret's SHA-256, hexadecimal */
    Optional<Session> withDigest(String digest);

    Optional<Session> find(UUID id);

    /** In the order in which they began. */
    Page<Session> page(Tenant tenant, AccountId owner, PageRequest request);

    boolean remove(UUID id);

    /** @return how many there were */
    int removeAll(Tenant tenant, AccountId owner);

    void used(UUID id, Instant at);

    /** Lets one session go on with another password. */
    void remark(UUID id, CredentialMark mark);

    /** Lets an account's sessions go on with another hash of the same password. */
    void remark(AccountId owner, CredentialMark from, CredentialMark to);

    /**
     * Removes those that were not used since one time, or began before another.
     *
     * @return how many there were
     */
    int sweep(Instant idleSince, Instant begunBefore);

    /**
     * @param mark of the password that the account had when it began; with another it is worth nothing
     * @param lastUsedAt to the minute
     */
    record Session(UUID id, Tenant tenant, AccountId owner, CredentialMark mark, Origin origin, Instant createdAt,
                   Instant lastUsedAt) {
    }
}

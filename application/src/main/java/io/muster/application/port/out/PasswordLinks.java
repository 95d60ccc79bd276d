package io.muster.application.port.out;

import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

/** Links that set an account's password once; only a digest of the secret is kept. */
public interface PasswordLinks {
    void add(Link link);

    Optional<Link> withDigest(String digest);

    /**
     * Uses a link up, in one statement, so that of two who come with it at once one gets nothing.
     *
     * @return whether it was there, unused and not expired
     */
    boolean use(String digest, Instant now);

    /** Removes an account's links that have not been used. */
    void removeUnused(Tenant tenant, AccountId account);

    /** Removes links that have expired by then. @return how many */
    int removeExpired(Instant before);

    /**
     * @param digest the secret's SHA-256, hexadecimal
     * @param madeFor stands for the account's password and address when the link was made; nothing can be told from it
     */
    record Link(String digest, Tenant tenant, AccountId account, Purpose purpose, String madeFor, Instant expiresAt,
                Optional<Instant> usedAt) {
        /** FIRST: there is no password yet. RESET: it replaces one. */
        public enum Purpose { FIRST, RESET }
    }
}

package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** API tokens; only a digest of the secret is kept. An account's tokens go with the account. */
public interface Tokens {
    void add(Token token, String digest);

    /** @param digest the secret's SHA-256, hexadecimal */
    Optional<Token> withDigest(String digest);

    /** In the order in which they were issued. */
    Page<Token> page(Tenant tenant, AccountId owner, PageRequest request);

    Optional<Token> find(Tenant tenant, UUID id);

    boolean remove(Tenant tenant, UUID id);

    void used(UUID id, Instant at);

    /**
     * @param prefix the first characters of the secret, by which a person knows it again
     * @param permissions at most these of its owner's; {@link Permissions#ALL} for all of them
     */
    record Token(UUID id, Tenant tenant, AccountId owner, String name, String prefix, Permissions permissions,
                 Instant createdAt, Optional<Instant> expiresAt, Optional<Instant> lastUsedAt) {
    }
}

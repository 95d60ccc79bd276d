package io.muster.application.port.out;

import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

/** Which accounts belong to whom an identity provider vouches for, and who is on the way to one. An account's links go with it. */
public interface Identities {
    Optional<AccountId> find(Tenant tenant, String issuer, String subject);

    /**
     * @return whether it was done; not where the identity has an account, or the account another identity of the issuer
     */
    boolean link(Tenant tenant, String issuer, String subject, AccountId account, Instant at);

    /** Notes that somebody was sent away. @param digest of the secret that their browser keeps meanwhile */
    void depart(String digest, Instant at);

    /** @return whether somebody was sent away with this secret, not before that time, and has not come back yet */
    boolean arrive(String digest, Instant notBefore);

    /** Forgets who was sent away before a time. @return how many */
    int sweep(Instant before);
}

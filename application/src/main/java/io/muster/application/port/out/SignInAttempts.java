package io.muster.application.port.out;

import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Optional;

/** Failed sign-ins since the last success, by user name (also names that no account has), on all nodes together. */
public interface SignInAttempts {
    Optional<Failures> failures(Tenant tenant, String userNameKey);

    void failed(Tenant tenant, String userNameKey, Instant at);

    void succeeded(Tenant tenant, String userNameKey);

    /**
     * Forgets those whose last failure was before a time, in all tenants.
     *
     * @return how many names there were
     */
    int sweep(Instant before);

    record Failures(int count, Instant last) {
    }
}

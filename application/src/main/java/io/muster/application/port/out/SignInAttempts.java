package io.muster.application.port.out;

import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Optional;

/** Failed sign-ins since the last success, by user name (also names that no account has), on all nodes together. */
public interface SignInAttempts {
    Optional<Failures> failures(Tenant tenant, String userNameKey);

    void failed(Tenant tenant, String userNameKey, Instant at);

    void succeeded(Tenant tenant, String userNameKey);

    record Failures(int count, Instant last) {
    }
}

package io.muster.application.twin;

import io.muster.application.port.out.SignInAttempts;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

record InMemoryAttempts(InMemoryStore store) implements SignInAttempts {
    @Override
    public Optional<Failures> failures(Tenant tenant, String userNameKey) {
        return Optional.ofNullable(store.state().failures.get(key(tenant, userNameKey)));
    }

    @Override
    public void failed(Tenant tenant, String userNameKey, Instant at) {
        synchronized (store) {
            store.state().failures.merge(key(tenant, userNameKey), new Failures(1, at),
                (before, one) -> new Failures(before.count() + 1, at));
        }
    }

    @Override
    public void succeeded(Tenant tenant, String userNameKey) {
        store.state().failures.remove(key(tenant, userNameKey));
    }

    @Override
    public int sweep(Instant before) {
        int all = store.state().failures.size();
        store.state().failures.values().removeIf(failures -> failures.last().isBefore(before));
        return all - store.state().failures.size();
    }

    private static List<String> key(Tenant tenant, String userNameKey) {
        return List.of(tenant.name().key(), userNameKey);
    }
}

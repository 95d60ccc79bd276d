package io.muster.application.twin;

import io.muster.application.port.out.Identities;
import io.muster.application.twin.State.Linked;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

record InMemoryIdentities(InMemoryStore store) implements Identities {
    @Override
    public Optional<AccountId> find(Tenant tenant, String issuer, String subject) {
        return store.state().links.stream()
            .filter(link -> link.tenant().equals(tenant) && link.issuer().equals(issuer) && link.subject().equals(subject))
            .map(Linked::account).findFirst();
    }

    @Override
    public boolean link(Tenant tenant, String issuer, String subject, AccountId account, Instant at) {
        boolean taken = find(tenant, issuer, subject).isPresent() || store.state().links.stream()
            .anyMatch(link -> link.account().equals(account) && link.issuer().equals(issuer));
        return !taken && store.state().links.add(new Linked(tenant, issuer, subject, account));
    }

    @Override
    public void depart(String digest, Instant at) {
        store.state().departures.put(digest, at);
    }

    @Override
    public boolean arrive(String digest, Instant notBefore) {
        Instant left = store.state().departures.remove(digest);
        return left != null && !left.isBefore(notBefore);
    }

    @Override
    public int sweep(Instant before) {
        int all = store.state().departures.size();
        store.state().departures.values().removeIf(left -> left.isBefore(before));
        return all - store.state().departures.size();
    }
}

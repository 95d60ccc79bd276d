package io.muster.application.twin;

import io.muster.application.port.out.PasswordLinks;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

record InMemoryLinks(InMemoryStore store) implements PasswordLinks {
    @Override
    public void add(Link link) {
        links().put(link.digest(), link);
    }

    @Override
    public Optional<Link> withDigest(String digest) {
        return Optional.ofNullable(links().get(digest));
    }

    @Override
    public boolean use(String digest, Instant now) {
        synchronized (store) {
            Optional<Link> link = withDigest(digest).filter(found -> found.usedAt().isEmpty() && found.expiresAt().isAfter(now));
            link.ifPresent(found -> links().put(digest, new Link(digest, found.tenant(), found.account(), found.purpose(), found.madeFor(),
                found.expiresAt(), Optional.of(now))));
            return link.isPresent();
        }
    }

    @Override
    public void removeUnused(Tenant tenant, AccountId account) {
        links().values().removeIf(link -> link.tenant().equals(tenant) && link.account().equals(account) && link.usedAt().isEmpty());
    }

    @Override
    public int removeExpired(Instant before) {
        int count = links().size();
        links().values().removeIf(link -> link.expiresAt().isBefore(before));
        return count - links().size();
    }

    private Map<String, Link> links() {
        return store.state().passwordLinks;
    }
}

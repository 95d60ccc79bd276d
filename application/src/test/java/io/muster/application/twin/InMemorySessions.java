package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Sessions;
import io.muster.application.signin.CredentialMark;
import io.muster.application.twin.State.Begun;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

record InMemorySessions(InMemoryStore store) implements Sessions {
    @Override
    public void add(Session session, String digest) {
        sessions().put(session.id(), new Begun(session, digest));
    }

    @Override
    public Optional<Session> withDigest(String digest) {
        return sessions().values().stream().filter(begun -> begun.digest().equals(digest)).map(Begun::session).findFirst();
    }

    @Override
    public Optional<Session> find(UUID id) {
        return Optional.ofNullable(sessions().get(id)).map(Begun::session);
    }

    @Override
    public Page<Session> page(Tenant tenant, AccountId owner, PageRequest request) {
        return Page.cut(sessions().values().stream().map(Begun::session).filter(of(tenant, owner))
            .sorted(Comparator.comparing(Session::createdAt)).toList(), request);
    }

    @Override
    public boolean remove(UUID id) {
        return sessions().remove(id) != null;
    }

    @Override
    public int removeAll(Tenant tenant, AccountId owner) {
        return removeWhere(of(tenant, owner));
    }

    @Override
    public void used(UUID id, Instant at) {
        sessions().computeIfPresent(id, (key, begun) -> with(begun, begun.session().mark(), at));
    }

    @Override
    public void remark(UUID id, CredentialMark mark) {
        sessions().computeIfPresent(id, (key, begun) -> with(begun, mark, begun.session().lastUsedAt()));
    }

    @Override
    public void remark(AccountId owner, CredentialMark from, CredentialMark to) {
        sessions().replaceAll((id, begun) -> begun.session().owner().equals(owner) && begun.session().mark().equals(from)
            ? with(begun, to, begun.session().lastUsedAt()) : begun);
    }

    @Override
    public int sweep(Instant idleSince, Instant begunBefore) {
        return removeWhere(session -> session.lastUsedAt().isBefore(idleSince) || session.createdAt().isBefore(begunBefore));
    }

    private Map<UUID, Begun> sessions() {
        return store.state().sessions;
    }

    private int removeWhere(Predicate<Session> condition) {
        int before = sessions().size();
        sessions().values().removeIf(begun -> condition.test(begun.session()));
        return before - sessions().size();
    }

    private static Predicate<Session> of(Tenant tenant, AccountId owner) {
        return session -> session.tenant().equals(tenant) && session.owner().equals(owner);
    }

    private static Begun with(Begun begun, CredentialMark mark, Instant lastUsedAt) {
        Session session = begun.session();
        return new Begun(new Session(session.id(), session.tenant(), session.owner(), mark, session.origin(), session.createdAt(),
            lastUsedAt), begun.digest());
    }
}

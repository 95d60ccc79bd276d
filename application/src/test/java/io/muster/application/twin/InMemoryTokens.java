package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Tokens;
import io.muster.application.twin.State.Issued;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

record InMemoryTokens(InMemoryStore store) implements Tokens {
    @Override
    public void add(Token token, String digest) {
        store.state().tokens.put(token.id(), new Issued(token, digest));
    }

    @Override
    public Optional<Token> withDigest(String digest) {
        return store.state().tokens.values().stream().filter(issued -> issued.digest().equals(digest)).map(Issued::token).findFirst();
    }

    @Override
    public Page<Token> page(Tenant tenant, AccountId owner, PageRequest request) {
        return Page.cut(store.state().tokens.values().stream().map(Issued::token)
            .filter(token -> token.tenant().equals(tenant) && token.owner().equals(owner))
            .sorted(Comparator.comparing(Token::createdAt)).toList(), request);
    }

    @Override
    public Optional<Token> find(Tenant tenant, UUID id) {
        return Optional.ofNullable(store.state().tokens.get(id)).map(Issued::token).filter(token -> token.tenant().equals(tenant));
    }

    @Override
    public boolean remove(Tenant tenant, UUID id) {
        return find(tenant, id).isPresent() && store.state().tokens.remove(id) != null;
    }

    @Override
    public void used(UUID id, Instant at) {
        store.state().tokens.computeIfPresent(id, (key, issued) -> {
            Token token = issued.token();
            return new Issued(new Token(id, token.tenant(), token.owner(), token.name(), token.prefix(), token.permissions(),
                token.createdAt(), token.expiresAt(), Optional.of(at)), issued.digest());
        });
    }
}

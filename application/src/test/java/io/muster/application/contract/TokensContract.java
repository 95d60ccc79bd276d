package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.account.AccountVersion;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class TokensContract extends StoreContract {
    private Token added(String owner, Permissions permissions, int second) {
        Token token = new Token(UUID.randomUUID(), TENANT, idOf(owner), "laptop 😀 '; DROP", "mst_ab", permissions,
            THEN.plusSeconds(second), Optional.of(THEN.plusNanos(1000)), Optional.empty());
        store.tokens().add(token, "digest-" + token.id());
        return token;
    }

    @Test
    void finds_a_token_by_its_digest_and_by_its_id() {
        Token token = added("a", Permissions.of(List.of(Permission.ACCOUNTS_VIEW)), 0);
        assertThat(store.tokens().withDigest("digest-" + token.id())).contains(token);
        assertThat(store.tokens().withDigest("another")).isEmpty();
        assertThat(store.tokens().find(TENANT, token.id())).contains(token);
        assertThat(store.tokens().find(OTHER, token.id())).isEmpty();
    }

    @Test
    void remembers_when_it_was_used() {
        Token token = added("a", Permissions.ALL, 0);
        store.tokens().used(token.id(), THEN.plusSeconds(9));
        assertThat(store.tokens().find(TENANT, token.id()).orElseThrow().lastUsedAt()).contains(THEN.plusSeconds(9));
    }

    @Test
    void lists_the_tokens_of_one_owner() {
        List<Token> own = List.of(added("a", Permissions.ALL, 1), added("a", Permissions.NONE, 2), added("a", Permissions.ALL, 3));
        added("b", Permissions.ALL, 1);
        Page<Token> first = store.tokens().page(TENANT, idOf("a"), PageRequest.first(2));
        Page<Token> second = store.tokens().page(TENANT, idOf("a"), new PageRequest(2, first.next()));
        assertThat(first.items()).isEqualTo(own.subList(0, 2));
        assertThat(second.items()).isEqualTo(own.subList(2, 3));
        assertThat(first.total()).isEqualTo(3);
        assertThat(store.tokens().page(OTHER, idOf("a"), PageRequest.first(2)).items()).isEmpty();
    }

    @Test
    void removes_a_token_of_its_tenant_only() {
        Token token = added("a", Permissions.ALL, 0);
        assertThat(store.tokens().remove(OTHER, token.id())).isFalse();
        assertThat(store.tokens().remove(TENANT, token.id())).isTrue();
        assertThat(store.tokens().remove(TENANT, token.id())).isFalse();
    }

    @Test
    void the_tokens_of_an_account_go_with_it() {
        has(anAccount("a").build());
        Token token = added("a", Permissions.ALL, 0);
        write(new Write.Remove(idOf("a"), AccountVersion.FIRST));
        assertThat(store.tokens().find(TENANT, token.id())).isEmpty();
    }
}

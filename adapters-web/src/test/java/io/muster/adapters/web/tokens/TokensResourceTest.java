package io.muster.adapters.web.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.Rendering;
import io.muster.adapters.web.testing.Jobs;
import io.muster.adapters.web.testing.People;
import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class TokensResourceTest {
    private static final UUID ID = new UUID(0, 1);

    private final FakeTokens tokens = new FakeTokens();
    private final TokensResource resource = new TokensResource(tokens, People.admin());

    @Test
    void shows_the_secret_of_a_new_token_and_never_again() {
        TokenJson issued = TokenJson.issued(token(Permissions.ALL), "mst_secret");

        assertThat(Rendering.text(issued)).contains("\"permissions\":null").endsWith("\"secret\":\"mst_secret\"}");
        assertThat(issued).asString().doesNotContain("mst_secret");
        assertThat(Rendering.text(resource.show(ID.toString()))).doesNotContain("secret");
        assertThat(resource.list(null, null).items()).allSatisfy(token -> assertThat(token.secret()).isEmpty());
    }

    @Test
    void gives_all_permissions_where_none_are_stated_and_none_where_the_list_is_empty() {
        issue("{\"name\":\"a\"}");
        assertThat(tokens.permissions).isEqualTo(Permissions.ALL);
        issue("{\"name\":\"a\",\"permissions\":null}");
        assertThat(tokens.permissions).isEqualTo(Permissions.ALL);
        issue("{\"name\":\"a\",\"permissions\":[]}");
        assertThat(tokens.permissions).isEqualTo(Permissions.NONE);
        issue("{\"name\":\"a\",\"permissions\":[\"accounts:view\"]}");
        assertThat(tokens.permissions).isEqualTo(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));
    }

    @Test
    void takes_times_with_any_offset_and_refuses_other_words() {
        issue("{\"name\":\"a\",\"expiresAt\":\"2027-01-01T02:00:00+02:00\"}");

        assertThat(tokens.expiresAt).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThatThrownBy(() -> issue("{\"name\":\"a\",\"expiresAt\":\"tomorrow\"}")).isInstanceOf(Refusal.class)
            .hasMessage("expiresAt: must be a time such as 2027-01-01T00:00:00Z, not 'tomorrow'");
        assertThatThrownBy(() -> issue("{\"name\":\"a\",\"expiresAt\":\"+999999999-01-01T00:00:00Z\"}")).as("no database keeps it")
            .isInstanceOf(Refusal.class).hasMessageStartingWith("expiresAt: must be a time");
    }

    @Test
    void says_not_found_of_an_id_that_is_none() {
        assertThatThrownBy(() -> resource.revoke("7")).isInstanceOf(Refusal.class).hasMessage("there is no token 7");
    }

    private void issue(String json) {
        resource.issue(Document.parse(json));
    }

    private static Token token(Permissions permissions) {
        return new Token(ID, People.ADMIN.tenant(), People.ADMIN.account(), "a", "mst_ab", permissions, Jobs.NOW, Optional.empty(),
            Optional.empty());
    }

    private static final class FakeTokens implements ManageTokens {
        Permissions permissions;
        Optional<Instant> expiresAt;

        @Override
        public Page<Token> page(Caller caller, PageRequest request) {
            return new Page<>(List.of(token(Permissions.ALL)), Optional.empty(), 1);
        }

        @Override
        public Token get(Caller caller, UUID id) {
            return token(Permissions.ALL);
        }

        @Override
        public Issued issue(Caller caller, String name, Permissions wanted, Optional<Instant> expires) {
            permissions = wanted;
            expiresAt = expires;
            return new Issued(token(wanted), "mst_secret");
        }

        @Override
        public void revoke(Caller caller, UUID id) {
            throw new AssertionError("nothing to revoke");
        }
    }
}

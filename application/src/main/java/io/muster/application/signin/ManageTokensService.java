package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Permissions;
import io.muster.domain.account.Text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

final class ManageTokensService implements ManageTokens {
    private static final int MAX_NAME_LENGTH = 100;

    private final Store store;
    private final Clock clock;
    private final SignInLimits limits;

    ManageTokensService(Store store, Clock clock, SignInLimits limits) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Page<Token> page(Caller caller, PageRequest request) {
        return store.tokens().page(caller.tenant(), caller.account(), request);
    }

    @Override
    public Token get(Caller caller, UUID id) {
        return store.tokens().find(caller.tenant(), id).filter(token -> token.owner().equals(caller.account()))
            .orElseThrow(() -> Refusal.notFound("token " + id));
    }

    @Override
    public Issued issue(Caller caller, String name, Permissions permissions, Optional<Instant> expiresAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mustBeName(name);
        if (expiresAt.isPresent() && !expiresAt.get().isAfter(now)) {
            throw Refusal.invalid("field.invalid", "expiresAt must be in the future");
        }
        if (!permissions.everything() && !caller.permissions().covers(permissions)) {
            throw Refusal.forbidden("a token cannot have permissions that you don't hold");
        }
        TokenSecret secret = TokenSecret.random();
        // Asked for with a narrower token, "all" means all that this token may.
        Token token = new Token(UUID.randomUUID(), caller.tenant(), caller.account(), name.strip(), secret.prefix(),
            permissions.within(caller.permissions()), now,
            Optional.of(expiresAt.orElse(now.plus(limits.tokens())).truncatedTo(ChronoUnit.MICROS)), Optional.empty());
        store.work().run(() -> {
            store.tokens().add(token, secret.digest());
            audit(caller, "token.issued", token);
        });
        return new Issued(token, secret.value());
    }

    @Override
    public void revoke(Caller caller, UUID id) {
        Token token = get(caller, id);
        store.work().run(() -> {
            store.tokens().remove(caller.tenant(), id);
            audit(caller, "token.revoked", token);
        });
    }

    private static void mustBeName(String name) {
        try {
            Text.require(name, MAX_NAME_LENGTH);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("field.invalid", "the name of a token " + e.getMessage());
        }
    }

    private void audit(Caller caller, String action, Token token) {
        Map<String, String> details = new TreeMap<>(Map.of("id", token.id().toString(), "permissions", token.permissions().text()));
        token.expiresAt().ifPresent(at -> details.put("expiresAt", at.toString()));
        store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, clock.instant(), action, token.name(), 0, details));
    }
}

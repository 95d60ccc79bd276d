package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Permissions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks after the caller's own API tokens. */
public interface ManageTokens {
    Page<Token> page(Caller caller, PageRequest request);

    Token get(Caller caller, UUID id);

    /**
     * @param permissions a subset of the caller's, or all of them
     * @param expiresAt in the future; a settable while from now on where empty
     * @throws io.muster.application.Refusal FORBIDDEN for a permission that the caller does not hold
     */
    Issued issue(Caller caller, String name, Permissions permissions, Optional<Instant> expiresAt);

    void revoke(Caller caller, UUID id);

    /** @param secret what the client sends; shown this once */
    record Issued(Token token, String secret) {
        @Override
        public String toString() {
            return "Issued[" + token + ", •••]";
        }
    }
}

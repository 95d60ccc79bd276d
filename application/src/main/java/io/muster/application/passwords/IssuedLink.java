package io.muster.application.passwords;

import java.time.Instant;

/**
 * A link that sets a password once.
 *
 * @param address whole, with the secret; to be shown or sent once and kept nowhere
 * @param first whether the account has no password yet
 */
public record IssuedLink(String address, Instant expiresAt, boolean first) {
    @Override
    public String toString() {
        return "IssuedLink[" + expiresAt + "]";
    }
}

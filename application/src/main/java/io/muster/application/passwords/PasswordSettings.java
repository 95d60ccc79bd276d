package io.muster.application.passwords;

import io.muster.domain.password.PasswordPolicy;

import java.time.Duration;
import java.util.Objects;

/**
 * What the deployer settles about passwords.
 *
 * @param policy what people and administrators may choose
 * @param firstLink how long a link works that sets an account's first password
 * @param resetLink how long a link works that replaces a password
 * @param publicUrl where people reach Muster, for links; without a slash at its end
 * @param mails whether links are sent by mail
 */
public record PasswordSettings(PasswordPolicy policy, Duration firstLink, Duration resetLink, String publicUrl, boolean mails) {
    public PasswordSettings {
        Objects.requireNonNull(policy);
        requirePositive(firstLink);
        requirePositive(resetLink);
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    private static void requirePositive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a link must work for a while");
        }
    }

    Duration lifetime(boolean first) {
        return first ? firstLink : resetLink;
    }
}

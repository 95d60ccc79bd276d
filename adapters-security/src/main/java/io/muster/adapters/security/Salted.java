package io.muster.adapters.security;

import io.muster.domain.account.PhcString;
import org.bouncycastle.util.Arrays;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where functions that know no salt were given one together with the password. */
final class Salted {
    /** {@code suffix} where the salt stood behind the password; before it otherwise. */
    static final String SIDE = "s";

    private Salted() {
    }

    /** Empty where the hash names another side than the two that there are. */
    static Optional<UnaryOperator<byte[]>> with(byte[] salt, PhcString phc) {
        String side = phc.parameters().get(SIDE);
        if (side == null) {
            return Optional.of(password -> Arrays.concatenate(salt, password));
        }
        return side.equals("suffix") ? Optional.of(password -> Arrays.concatenate(password, salt)) : Optional.empty();
    }
}

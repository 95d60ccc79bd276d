package io.muster.domain.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Names an account for ever; an import never changes it. */
public record AccountId(UUID value) implements Comparable<AccountId> {
    private static final SecureRandom RANDOM = new SecureRandom();

    public AccountId {
        Objects.requireNonNull(value);
    }

    /** A new, time-ordered id (RFC 9562 §5.7, UUIDv7): neighbours in time are neighbours in the index. */
    public static AccountId next(Clock clock) {
        long random = RANDOM.nextLong();
        long high = clock.millis() << 16 | 0x7000 | random & 0x0fff;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new AccountId(new UUID(high, low));
    }

    /** @throws IllegalArgumentException where the text is no UUID of 36 characters */
    public static AccountId of(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("is no UUID of 36 characters");
        }
        return new AccountId(uuid);
    }

    /** By the text, as databases order ids; {@link UUID#compareTo} would put the upper half first. */
    @Override
    public int compareTo(AccountId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0 ? high
            : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

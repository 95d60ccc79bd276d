package io.muster.bootstrap.benchmark.data;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A synthetic account.
 *
 * @param groups two, of which a layout that knows main groups takes the first as such
 * @param teams one to three
 * @param salt 10 bytes, base64 without padding as in a PHC string
 * @param hash 20 bytes, base64 alike
 */
public record Person(UUID id, String userName, String displayName, String givenName, String familyName, String email, String phone,
                     String department, List<String> roles, List<String> groups, List<String> teams, String salt, String hash,
                     Instant createdAt) {
    private static final List<String> PLANS = List.of("gold", "silver", "free", "free");

    /** Hardly anybody else's. */
    public String badge() {
        return "B" + phone.substring(4);
    }

    /** One of a thousand. */
    public int level() {
        return Integer.parseInt(phone.substring(phone.length() - 3));
    }

    /** Gold or silver a quarter each, free the others. */
    public String plan() {
        return PLANS.get(level() % PLANS.size());
    }
}

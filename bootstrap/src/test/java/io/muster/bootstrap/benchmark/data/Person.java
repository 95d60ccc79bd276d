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
}

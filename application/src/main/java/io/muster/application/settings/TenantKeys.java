package io.muster.application.settings;

import io.muster.domain.access.Tenant;

import java.util.Locale;
import java.util.Optional;

/**
 * Which keys of the configuration the connections of a tenant may name. There is one configuration for all tenants: else the
 * administrators of one could have another's password sent to a server of theirs.
 */
final class TenantKeys {
    private static final String BELOW = "muster.directory.tenants.";

    private TenantKeys() {
    }

    /** What speaks against a key, as a sentence for who named it. */
    static Optional<String> flaw(Tenant tenant, String key) {
        boolean operators = tenant.equals(Tenant.DEFAULT);
        if (operators && !asVariable(key).startsWith(asVariable(BELOW))) {
            return Optional.empty();
        }
        String own = BELOW + tenant.name().key().replaceAll("[^a-z0-9]", "-") + ".";
        if (!operators && asVariable(key).matches(asVariable(own) + "[a-z0-9]+")) {
            return Optional.empty();
        }
        return Optional.of(operators ? "the keys below " + BELOW + " are those of other tenants"
            : "in the tenant " + tenant.name() + " it must be " + own + " and a word of letters and digits, such as " + own + "password");
    }

    /** Environment variables are found under every key that is spelled so with capitals. */
    private static String asVariable(String key) {
        return key.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}

package io.muster.adapters.oidc;

import java.net.URI;
import java.util.Optional;

/**
 * Which provider is asked, as whom, and what of its answer is used.
 *
 * @param issuer the provider's name for itself, below which its description is found; https, or http on this machine
 * @param clientSecret a public client has none
 * @param scopes separated by blanks; {@code openid} is among them whether it is said or not
 * @param userNameClaim the claim that accounts are found by the first time; of {@code email} only a verified one counts
 * @param groupsClaim the claim that lists the groups
 */
public record OidcSettings(URI issuer, String clientId, Optional<String> clientSecret, String scopes, String userNameClaim,
                           String groupsClaim) {
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}

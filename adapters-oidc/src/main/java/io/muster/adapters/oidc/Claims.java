package io.muster.adapters.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a verified token says of somebody. A claim of another kind than is expected says nothing. */
record Claims(IDTokenClaimsSet token) {
    private static final String EMAIL = "email";

    Optional<String> userName(String claim) {
        return claim.equals(EMAIL) ? verifiedEmail() : text(claim);
    }

    /** Anybody may write any address into a profile; one that was not verified is nobody's. */
    Optional<String> verifiedEmail() {
        return text(EMAIL).filter(email -> Boolean.TRUE.equals(token.getBooleanClaim("email_verified")));
    }

    Optional<String> text(String claim) {
        return Optional.ofNullable(token.getStringClaim(claim)).filter(text -> !text.isBlank());
    }

    Set<String> texts(String claim) {
        List<String> texts = token.getStringListClaim(claim);
        return texts == null ? Set.of() : Set.copyOf(texts);
    }
}

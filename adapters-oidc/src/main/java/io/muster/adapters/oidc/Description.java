package io.muster.adapters.oidc;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.muster.application.port.out.IdentityProvider.Unavailable;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a provider says of itself, and how its signatures are checked. Its keys are fetched when they are needed, kept for some
 * minutes, and fetched anew for a key that is not among them, though not more often than twice in half a minute.
 *
 * @param readAt when it was read
 */
record Description(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant readAt) {
    static final int TIMEOUT_MILLIS = 5_000;
    private static final int MOST_BYTES_OF_KEYS = 500_000;
    /** Signatures with a key of which only the public half is published: no HMAC, and never none. */
    private static final Set<JWSAlgorithm> TRUSTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
        JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    /** @throws Unavailable where the provider does not answer, or as somebody else */
    static Description read(OidcSettings settings, Instant now) {
        Issuer issuer = new Issuer(settings.issuer().toString());
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, request -> {
                request.setConnectTimeout(TIMEOUT_MILLIS);
                request.setReadTimeout(TIMEOUT_MILLIS);
                request.setFollowRedirects(false);
            });
            mustBeAsSafe(settings.issuer(), metadata);
            return new Description(metadata, validator(issuer, new ClientID(settings.clientId()), metadata.getJWKSetURI()), now);
        } catch (GeneralException | IOException e) {
            throw new Unavailable("the description of " + issuer + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void mustBeAsSafe(URI issuer, OIDCProviderMetadata metadata) throws GeneralException {
        boolean all = Stream.of(metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
            .allMatch(uri -> uri != null && ("https".equals(uri.getScheme()) || uri.getScheme().equals(issuer.getScheme())));
        if (!all) {
            throw new GeneralException("the addresses of authorization, tokens and keys must be https");
        }
    }

    private static IDTokenValidator validator(Issuer issuer, ClientID client, URI keys) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(keys.toURL(),
            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES_OF_KEYS)).build();
        return new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(TRUSTED, source), null);
    }
}

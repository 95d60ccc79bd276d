package io.muster.adapters.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.muster.application.port.out.IdentityProvider;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The code flow with PKCE, by the SDK of Connect2id. Safe for use by many threads. */
public final class OpenIdProvider implements IdentityProvider {
    private static final Duration DESCRIPTION_KEPT = Duration.ofHours(1);

    private final OidcSettings settings;
    private final Clock clock;
    private volatile Description known;

    /** Asks the provider for nothing yet: Muster starts without it. */
    public OpenIdProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public URI authorization(Challenge challenge, URI callback) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope(), client(), callback)
            .endpointURI(description().metadata().getAuthorizationEndpointURI())
            .state(new State(challenge.state())).nonce(new Nonce(challenge.nonce()))
            .codeChallenge(new CodeVerifier(challenge.verifier()), CodeChallengeMethod.S256)
            .build().toURI();
    }

    @Override
    public Identity identity(Challenge challenge, URI callback, String code) {
        Description description = description();
        JWT token = exchanged(new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(challenge.verifier())),
            description.metadata());
        try {
            return identity(description.validator().validate(token, new Nonce(challenge.nonce())));
        } catch (RemoteKeySourceException e) {
            throw new Unavailable("its keys cannot be read: " + e.getMessage(), e);
        } catch (BadJOSEException | JOSEException e) {
            throw new Distrusted("the ID token is not to be trusted: " + e.getMessage(), e);
        }
    }

    private JWT exchanged(AuthorizationCodeGrant grant, OIDCProviderMetadata metadata) {
        HTTPRequest request = settings.clientSecret()
            .map(secret -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(secret, metadata), grant))
            .orElseGet(() -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), client(), grant))
            .build().toHTTPRequest();
        request.setConnectTimeout(Description.TIMEOUT_MILLIS);
        request.setReadTimeout(Description.TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        try {
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new Unavailable("it answers " + answer.getStatusCode() + " where codes are exchanged", null);
            }
            return token(OIDCTokenResponseParser.parse(answer));
        } catch (IOException | ParseException e) {
            throw new Unavailable("the code cannot be exchanged: " + e.getMessage(), e);
        }
    }

    private static JWT token(TokenResponse answer) {
        if (answer instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens.getOIDCTokens().getIDToken();
        }
        throw new Distrusted("the code was not exchanged for an ID token: "
            + (answer.indicatesSuccess() ? "there is none" : answer.toErrorResponse().getErrorObject().getCode()), null);
    }

    private ClientAuthentication authentication(String secret, OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean onlyPost = methods != null && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return onlyPost ? new ClientSecretPost(client(), new Secret(secret)) : new ClientSecretBasic(client(), new Secret(secret));
    }

    private Identity identity(IDTokenClaimsSet token) {
        Claims claims = new Claims(token);
        return new Identity(token.getIssuer().getValue(), token.getSubject().getValue(), claims.userName(settings.userNameClaim()),
            claims.text("name"), claims.verifiedEmail(), claims.texts(settings.groupsClaim()));
    }

    /** Kept for an hour, and longer where the provider does not answer just then. */
    private Description description() {
        Description present = known;
        if (present != null && present.readAt().plus(DESCRIPTION_KEPT).isAfter(clock.instant())) {
            return present;
        }
        try {
            known = Description.read(settings, clock.instant());
        } catch (Unavailable e) {
            if (present == null) {
                throw e;
            }
        }
        return known;
    }

    private Scope scope() {
        Scope scope = Scope.parse(settings.scopes());
        scope.add("openid");
        return scope;
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }
}

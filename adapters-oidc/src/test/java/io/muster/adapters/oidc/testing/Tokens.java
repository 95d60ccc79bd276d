package io.muster.adapters.oidc.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;

/** Tokens, honest and forged. */
public final class Tokens {
    private Tokens() {
    }

    public static String signed(Map<String, Object> claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set(claims));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    public static String unsigned(Map<String, Object> claims) {
        return new PlainJWT(set(claims)).serialize();
    }

    /** By HMAC with what everybody can read, in the hope that it is taken for the secret. */
    public static String signedWithThePublicKey(Map<String, Object> claims, RSAKey key) throws JOSEException {
        return byHmac(claims, key, key.toRSAPublicKey().getEncoded());
    }

    public static String signedWithTheClientSecret(Map<String, Object> claims, RSAKey key) throws JOSEException {
        return byHmac(claims, key, FakeProvider.SECRET.repeat(3).getBytes(StandardCharsets.UTF_8));
    }

    /** An honest token whose claims were changed on the way. */
    public static String tampered(Map<String, Object> claims, RSAKey key) throws JOSEException {
        String[] parts = signed(claims, key).split("\\.");
        String other = set(claims).toString().replace("subject-1", "subject-2");
        return parts[0] + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    private static String byHmac(Map<String, Object> claims, RSAKey key, byte[] secret) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), set(claims));
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** RFC 6749 §2.3.1: both are encoded as in a form before they are joined. */
    static String basic(String client, String secret) {
        String pair = URLEncoder.encode(client, StandardCharsets.UTF_8) + ":"
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

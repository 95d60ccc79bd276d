package io.muster.application.port.out;

import java.net.URI;
import java.util.Set;
import java.util.Optional;

/** Somebody else who vouches for people (OpenID Connect); may be away. */
public interface IdentityProvider {
    /**
     * Where a browser is sent to have its user vouched for.
     *
     * @param callback where it comes back to
     * @throws Unavailable where the provider does not answer
     */
    URI authorization(Challenge challenge, URI callback);

    /**
     * Whom the provider vouches for. Everything about the answer has been verified: who signed it, for whom, when, and that it
     * belongs to the challenge.
     *
     * @throws Distrusted where something about it is not as it must be
     * @throws Unavailable where the provider does not answer
     */
    Identity identity(Challenge challenge, URI callback, String code);

    /**
     * What binds an answer to a question: each part is known to the browser's owner, or to nobody.
     *
     * @param state comes back with the browser
     * @param nonce comes back inside of what the provider signs
     * @param verifier shown to the provider when the code is exchanged (PKCE)
     */
    record Challenge(String state, String nonce, String verifier) {
        @Override
        public String toString() {
            return "Challenge[•••]";
        }
    }

    /**
     * @param issuer the provider's name for itself
     * @param subject whom it means, for ever; unique with the issuer
     * @param userName what the account is found by the first time; empty where the provider does not tell, or does not vouch for it
     */
    record Identity(String issuer, String subject, Optional<String> userName, Optional<String> displayName,
                    Optional<String> email, Set<String> groups) {
        private static final int LONGEST = 255;

        /** @throws Distrusted where issuer or subject are longer than OpenID Connect lets them be */
        public Identity {
            if (subject.isEmpty() || subject.length() > LONGEST || issuer.length() > LONGEST) {
                throw new Distrusted("issuer or subject is empty or longer than " + LONGEST + " characters", null);
            }
            groups = Set.copyOf(groups);
        }
    }

    /** The provider does not answer, or nothing that can be understood. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An answer that is not what was asked for; perhaps an attack. The message is for the log. */
    final class Distrusted extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Distrusted(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

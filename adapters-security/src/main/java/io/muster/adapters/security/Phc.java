package io.muster.adapters.security;

import io.muster.domain.account.Credential;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last two parts of a PHC string, base64 without padding (PHC string format), after the parameters before them. */
record Phc(Matcher parameters, byte[] salt, byte[] hash) {
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    /** @param prefix matches all that stands before the salt, with the parameters as groups */
    static Optional<Phc> parse(Credential credential, Pattern prefix) {
        String phc = credential.phc();
        int hashAt = phc.lastIndexOf('$');
        int saltAt = phc.lastIndexOf('$', hashAt - 1);
        if (saltAt < 0) {
            return Optional.empty();
        }
        Matcher parameters = prefix.matcher(phc.substring(0, saltAt));
        if (!parameters.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Phc(parameters, decode(phc.substring(saltAt + 1, hashAt)), decode(phc.substring(hashAt + 1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static Credential format(String prefix, byte[] salt, byte[] hash) {
        return new Credential(prefix + "$" + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash));
    }

    /** A parameter as a number; the patterns let only a few digits through. */
    int number(int group) {
        return Integer.parseInt(parameters.group(group));
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }

    @Override
    public String toString() {
        return "Phc";
    }
}

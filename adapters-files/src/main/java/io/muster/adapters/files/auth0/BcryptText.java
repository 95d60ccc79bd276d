package io.muster.adapters.files.auth0;

import io.muster.domain.account.PhcString;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** bcrypt's own text, {@code $2b$10$} and then 22 characters of salt and 31 of hash, in base64 with an alphabet of its own. */
final class BcryptText {
    static final String FORM = "a bcrypt hash of 60 characters that begins with $2a$, $2b$ or $2y$";
    private static final String NAME = "bcrypt";
    private static final String TYPE = "t";
    private static final String ROUNDS = "r";
    private static final Pattern TEXT = Pattern.compile("\\$(2[aby])\\$([0-9]{2})\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
    private static final String OWN_ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String BASE64_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private BcryptText() {
    }

    static Optional<PhcString> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TYPE, parts.group(1));
        parameters.put(ROUNDS, String.valueOf(Integer.parseInt(parts.group(2))));
        return Optional.of(new PhcString(NAME, parameters, bytes(parts.group(3)), bytes(parts.group(4))));
    }

    /** Empty where the hash is of another function, or of more than this text can tell. */
    static Optional<String> of(PhcString phc) {
        if (!phc.name().equals(NAME) || !phc.parameters().keySet().equals(Set.of(TYPE, ROUNDS))) {
            return Optional.empty();
        }
        String text = "$" + phc.parameters().get(TYPE) + "$" + "%02d".formatted(phc.number(ROUNDS)) + "$"
            + own(phc.salt()) + own(phc.hash());
        return Optional.of(text).filter(whole -> TEXT.matcher(whole).matches());
    }

    private static byte[] bytes(String own) {
        return Base64.getDecoder().decode(translated(own, OWN_ALPHABET, BASE64_ALPHABET));
    }

    private static String own(byte[] bytes) {
        return translated(PhcString.base64(bytes), BASE64_ALPHABET, OWN_ALPHABET);
    }

    private static String translated(String text, String from, String to) {
        StringBuilder translated = new StringBuilder();
        text.chars().forEach(c -> translated.append(to.charAt(from.indexOf(c))));
        return translated.toString();
    }
}

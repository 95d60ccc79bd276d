package io.muster.domain.account;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A password hash taken apart: {@code $name[$v=version][$key=value,…]$salt$hash} (PHC string format), salt and hash in base64.
 * It is what those who read hashes from files and those who verify them have in common; docs/adr/0015 lists the names and
 * parameters. The hash is a secret, so {@link #toString()} shows nothing of it.
 *
 * @param parameters by key, in the order of the text; {@code v} is the version
 * @param salt may be empty
 */
public record PhcString(String name, Map<String, String> parameters, byte[] salt, byte[] hash) {
    private static final String VERSION = "v";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,7}");

    public PhcString {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Empty where the credential's text is not of this form. */
    public static Optional<PhcString> of(Credential credential) {
        return parse(credential.phc());
    }

    /** Empty where the text is not of this form. Salt and hash may have the padding that the format leaves out. */
    public static Optional<PhcString> parse(String text) {
        String[] parts = text.split("\\$", -1);
        int hashAt = parts.length - 1;
        if (hashAt < 3 || hashAt > 5 || !parts[0].isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 2; i < hashAt - 1; i++) {
            if (!collect(parts[i], parameters)) {
                return Optional.empty();
            }
        }
        return fromBase64(parts[hashAt - 1])
            .flatMap(salt -> fromBase64(parts[hashAt]).map(hash -> new PhcString(parts[1], parameters, salt, hash)));
    }

    private static boolean collect(String part, Map<String, String> parameters) {
        for (String parameter : part.split(",", -1)) {
            int equals = parameter.indexOf('=');
            boolean whole = equals > 0 && equals < parameter.length() - 1;
            if (!whole || parameters.putIfAbsent(parameter.substring(0, equals), parameter.substring(equals + 1)) != null) {
                return false;
            }
        }
        return true;
    }

    /** Empty where it is longer than a credential may be or holds a character that none may. */
    public Optional<Credential> credential() {
        try {
            return Optional.of(new Credential(text()));
        } catch (IllegalArgumentException notStorable) {
            return Optional.empty();
        }
    }

    /** The secret text; {@link #parse} reads it back. */
    public String text() {
        String version = parameters.containsKey(VERSION) ? "$v=" + parameters.get(VERSION) : "";
        String others = parameters.entrySet().stream().filter(parameter -> !parameter.getKey().equals(VERSION))
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue()).collect(Collectors.joining(","));
        return "$" + name + version + (others.isEmpty() ? "" : "$" + others) + "$" + base64(salt) + "$" + base64(hash);
    }

    /** A parameter as a number; 0 where it is missing or anything but up to eight digits without a leading zero. */
    public int number(String key) {
        String value = parameters.getOrDefault(key, "");
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
    }

    /** A parameter that stands for bytes in base64; empty where it is missing or anything else. */
    public Optional<byte[]> bytes(String key) {
        return Optional.ofNullable(parameters.get(key)).flatMap(PhcString::fromBase64);
    }

    /** The same with one parameter more, behind the others. */
    public PhcString with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(key, value);
        return new PhcString(name, more, salt, hash);
    }

    public PhcString without(String key) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(key);
        return new PhcString(name, fewer, salt, hash);
    }

    /** Without padding, as parameters, salts and hashes are written. */
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> fromBase64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PhcString";
    }
}

package io.muster.adapters.files.auth0;

import io.muster.adapters.files.json.JsonValue;
import io.muster.domain.account.PhcString;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a {@code custom_password_hash} that {@link Auth0HashReader} makes the same hash of. */
final class Auth0HashWriter {
    /** The cost is a number of at most nine digits. */
    private static final int MAX_LOG = 29;

    private final Map<String, JsonValue> object = new LinkedHashMap<>();
    private final Map<String, JsonValue> hash = new LinkedHashMap<>();

    private Auth0HashWriter(String algorithm) {
        object.put("algorithm", text(algorithm));
        object.put("hash", new JsonValue.Obj(hash));
    }

    /** Empty where Auth0 has no form for the hash. */
    static Optional<JsonValue.Obj> write(PhcString phc) {
        return form(phc.without("e")).map(form -> form.passwordEncoding(phc)).map(form -> new JsonValue.Obj(form.object));
    }

    private static Optional<Auth0HashWriter> form(PhcString phc) {
        return switch (phc.name().replaceFirst("^(pbkdf2|hmac)-.*", "$1")) {
            case "argon2id", "argon2i", "argon2d" -> Optional.of(new Auth0HashWriter("argon2").value(phc.text(), Encoded.UTF8));
            case "bcrypt" -> bcrypt(phc);
            case "hmac" -> phc.bytes("k").map(key -> hmac(phc, key));
            case "pbkdf2" -> Optional.of(new Auth0HashWriter("pbkdf2").value(phc.text(), Encoded.UTF8));
            case "scrypt" -> scrypt(phc);
            case "md4", "md5", "sha1", "sha256", "sha512" ->
                Optional.of(new Auth0HashWriter(phc.name()).binary(phc.hash()).salt(phc.salt(), phc));
            // Auth0 knows these in the words of LDAP alone.
            case "sha224", "sha384" -> LdapText.of(phc).map(text -> new Auth0HashWriter("ldap").value(text, Encoded.UTF8));
            default -> Optional.empty();
        };
    }

    private static Auth0HashWriter hmac(PhcString phc, byte[] key) {
        Auth0HashWriter form = new Auth0HashWriter("hmac").binary(phc.hash()).salt(phc.salt(), phc);
        form.hash.put("digest", text(phc.name().replaceFirst("^hmac-", "")));
        form.hash.put("key", encoded(key));
        return form;
    }

    private static Optional<Auth0HashWriter> bcrypt(PhcString phc) {
        return BcryptText.of(phc.without("x").without("s"))
            .map(text -> new Auth0HashWriter("bcrypt").value(text, Encoded.UTF8).salt(phc.bytes("x").orElse(new byte[0]), phc));
    }

    private static Optional<Auth0HashWriter> scrypt(PhcString phc) {
        int log = phc.number("ln");
        if (log < 1 || log > MAX_LOG) {
            return Optional.empty();
        }
        Auth0HashWriter form = new Auth0HashWriter("scrypt").binary(phc.hash());
        if (phc.salt().length > 0) {
            form.object.put("salt", encoded(phc.salt()));
        }
        form.object.put("keylen", number(phc.hash().length));
        form.object.put("cost", number(1 << log));
        form.object.put("blockSize", number(phc.number("r")));
        form.object.put("parallelization", number(phc.number("p")));
        return Optional.of(form);
    }

    private Auth0HashWriter value(String value, String encoding) {
        hash.put("value", text(value));
        hash.put("encoding", text(encoding));
        return this;
    }

    private Auth0HashWriter binary(byte[] value) {
        return value(Encoded.base64(value), Encoded.BASE64);
    }

    private Auth0HashWriter salt(byte[] salt, PhcString phc) {
        if (salt.length > 0) {
            Map<String, JsonValue> members = new LinkedHashMap<>(encoded(salt).members());
            members.put("position", text(phc.parameters().getOrDefault("s", "prefix")));
            object.put("salt", new JsonValue.Obj(members));
        }
        return this;
    }

    private Auth0HashWriter passwordEncoding(PhcString phc) {
        String encoding = phc.parameters().get("e");
        if (encoding != null) {
            object.put("password", new JsonValue.Obj(Map.of("encoding", text(encoding))));
        }
        return this;
    }

    private static JsonValue.Obj encoded(byte[] bytes) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("value", text(Encoded.base64(bytes)));
        members.put("encoding", text(Encoded.BASE64));
        return new JsonValue.Obj(members);
    }

    private static JsonValue.Text text(String value) {
        return new JsonValue.Text(value);
    }

    private static JsonValue.Number number(int value) {
        return new JsonValue.Number(String.valueOf(value));
    }
}

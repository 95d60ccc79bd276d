package io.muster.adapters.files.auth0;

import io.muster.domain.account.PhcString;
import io.muster.domain.problem.ProblemCode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads a {@code custom_password_hash}: one small function for each algorithm of Auth0's, which takes the members that this
 * algorithm has. What is missing has Auth0's defaults.
 */
final class Auth0HashReader {
    private static final Map<String, Function<Auth0HashReader, Optional<PhcString>>> ALGORITHMS = algorithms();
    private static final Set<String> ARGON2 = Set.of("argon2id", "argon2i", "argon2d");
    private static final String ARGON2_FORM = "a PHC string such as $argon2id$v=19$m=65536,t=2,p=1$salt$hash, in base64";
    private static final String PBKDF2_FORM = "a PHC string such as $pbkdf2-sha512$i=100000,l=64$salt$hash, in base64, by a digest of "
        + String.join(", ", DigestNames.ALL);
    private static final List<String> PASSWORD_ENCODINGS = List.of(Encoded.UTF8, "ascii", "latin1", "binary", "utf16le", "ucs2");
    private static final Map<String, String> SYNONYMS = Map.of("binary", "latin1", "ucs2", "utf16le");
    private static final int DEFAULT_COST = 16_384;

    private final Members members;
    private final Members hash;

    private Auth0HashReader(Members members, Members hash) {
        this.members = members;
        this.hash = hash;
    }

    private static Map<String, Function<Auth0HashReader, Optional<PhcString>>> algorithms() {
        Map<String, Function<Auth0HashReader, Optional<PhcString>>> algorithms = new HashMap<>();
        algorithms.put("argon2", reader -> reader.text(Auth0HashReader::argon2, ARGON2_FORM));
        algorithms.put("bcrypt", Auth0HashReader::bcrypt);
        algorithms.put("hmac", Auth0HashReader::hmac);
        algorithms.put("ldap", reader -> reader.text(LdapText::parse, LdapText.FORM));
        algorithms.put("pbkdf2", reader -> reader.text(Auth0HashReader::pbkdf2, PBKDF2_FORM));
        algorithms.put("scrypt", Auth0HashReader::scrypt);
        DigestNames.PLAIN.forEach(digest -> algorithms.put(digest, reader -> reader.digest(digest)));
        return Map.copyOf(algorithms);
    }

    /** Empty where the members make no hash; the draft of the members then has a problem. */
    static Optional<PhcString> read(Members members) {
        Optional<String> name = members.require("algorithm").text("algorithm");
        Optional<Members> hash = members.require("hash").object("hash");
        if (name.isEmpty() || hash.isEmpty()) {
            return Optional.empty();
        }
        if (!ALGORITHMS.containsKey(name.get())) {
            members.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, "algorithm",
                "must be one of " + String.join(", ", new TreeSet<>(ALGORITHMS.keySet())));
            return Optional.empty();
        }
        Auth0HashReader reader = new Auth0HashReader(members, hash.get());
        Optional<PhcString> phc = ALGORITHMS.get(name.get()).apply(reader).map(reader::encoded);
        // Without a hash, what is left may only be what was not come to.
        phc.ifPresent(made -> members.close("a hash by " + name.get()));
        return phc;
    }

    private PhcString encoded(PhcString phc) {
        String encoding = members.object("password").flatMap(password -> password.word("encoding", PASSWORD_ENCODINGS))
            .orElse(Encoded.UTF8);
        return encoding.equals(Encoded.UTF8) ? phc : phc.with("e", SYNONYMS.getOrDefault(encoding, encoding));
    }

    private static Optional<PhcString> argon2(String text) {
        return PhcString.parse(text)
            .filter(phc -> ARGON2.contains(phc.name()) && hasOnlyNumbers(phc, Set.of("v", "m", "t", "p")));
    }

    private static boolean hasOnlyNumbers(PhcString phc, Set<String> keys) {
        return phc.parameters().keySet().stream().allMatch(key -> keys.contains(key) && phc.number(key) > 0);
    }

    private static Optional<PhcString> pbkdf2(String text) {
        return PhcString.parse(text)
            .filter(phc -> phc.name().startsWith("pbkdf2-") && hasOnlyNumbers(phc, Set.of("i", "l")))
            .flatMap(phc -> DigestNames.of(phc.name().substring("pbkdf2-".length())).map(digest -> {
                Map<String, String> parameters = new LinkedHashMap<>();
                parameters.put("i", phc.parameters().getOrDefault("i", "100000"));
                parameters.put("l", phc.parameters().getOrDefault("l", "64"));
                return new PhcString("pbkdf2-" + digest, parameters, phc.salt(), phc.hash());
            }));
    }

    private Optional<PhcString> bcrypt() {
        return text(BcryptText::parse, BcryptText.FORM).flatMap(phc -> salt().map(salt -> salt.bytes().length == 0
            ? phc
            : salt.on(phc.with("x", PhcString.base64(salt.bytes())))));
    }

    private Optional<PhcString> digest(String digest) {
        return binary(DigestNames.LENGTHS.get(digest)).flatMap(value ->
            salt().map(salt -> salt.on(new PhcString(digest, Map.of(), salt.bytes(), value))));
    }

    private Optional<PhcString> hmac() {
        return hash.require("digest").word("digest", DigestNames.ALL)
            .flatMap(digest -> binary(DigestNames.LENGTHS.get(digest))
                .flatMap(value -> key().flatMap(key -> salt()
                    .map(salt -> salt.on(new PhcString("hmac-" + digest, Map.of("k", key), salt.bytes(), value))))));
    }

    private Optional<String> key() {
        Optional<byte[]> key = hash.require("key").object("key").flatMap(Auth0HashReader::anyBytes);
        if (key.isPresent() && key.get().length == 0) {
            hash.problem(ProblemCode.FIELD_INVALID, "key.value", "must not be empty");
            return Optional.empty();
        }
        return key.map(PhcString::base64);
    }

    private Optional<PhcString> scrypt() {
        int cost = members.number("cost", DEFAULT_COST);
        if (cost < 2 || Integer.bitCount(cost) != 1) {
            members.problem(ProblemCode.FIELD_INVALID, "cost", "must be a power of two from 2");
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("ln", String.valueOf(Integer.numberOfTrailingZeros(cost)));
        parameters.put("r", String.valueOf(members.number("blockSize", 8)));
        parameters.put("p", String.valueOf(members.number("parallelization", 1)));
        // Auth0 wants it stated, but the hash tells it as well.
        int length = members.number("keylen", 0);
        // The salt is scrypt's own, so that its position says nothing.
        return binary(length).flatMap(value -> salt().map(salt -> new PhcString("scrypt", parameters, salt.bytes(), value)));
    }

    private Optional<PhcString> text(Function<String, Optional<PhcString>> parser, String form) {
        hash.word("encoding", List.of(Encoded.UTF8));
        Optional<String> value = hash.require("value").text("value");
        Optional<PhcString> phc = value.flatMap(parser);
        if (value.isPresent() && phc.isEmpty()) {
            hash.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, "value", "must be " + form);
        }
        return phc;
    }

    /** @param length in bytes that the hash must have; 0 for any */
    private Optional<byte[]> binary(int length) {
        Optional<byte[]> value = hash.require("encoding").word("encoding", Encoded.BINARY).flatMap(encoding -> bytes(hash, encoding));
        if (value.isPresent() && length > 0 && value.get().length != length) {
            hash.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, "value", "must be " + length + " bytes");
            return Optional.empty();
        }
        return value;
    }

    private static Optional<byte[]> bytes(Members object, String encoding) {
        Optional<String> text = object.require("value").text("value");
        Optional<byte[]> bytes = text.flatMap(value -> Encoded.bytes(value, encoding));
        if (text.isPresent() && bytes.isEmpty()) {
            object.problem(ProblemCode.FIELD_INVALID, "value", "is not " + encoding);
        }
        return bytes;
    }

    private static Optional<byte[]> anyBytes(Members object) {
        return bytes(object, object.word("encoding", Encoded.ANY).orElse(Encoded.UTF8));
    }

    /** Empty only where there is a salt that cannot be read. */
    private Optional<Salt> salt() {
        return members.has("salt")
            ? members.object("salt").flatMap(salt -> anyBytes(salt).map(bytes -> new Salt(bytes, isBehind(salt))))
            : Optional.of(new Salt(new byte[0], false));
    }

    private static boolean isBehind(Members salt) {
        return salt.word("position", List.of("prefix", "suffix")).filter("suffix"::equals).isPresent();
    }

    private record Salt(byte[] bytes, boolean behind) {
        /** Says which side of the password the salt was on, where that is not the usual one. */
        PhcString on(PhcString phc) {
            return behind && bytes.length > 0 ? phc.with("s", "suffix") : phc;
        }

        @Override
        public String toString() {
            return "Salt";
        }
    }
}

package io.muster.adapters.files.auth0;

import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Names;
import io.muster.domain.account.Credential;
import io.muster.domain.account.PhcString;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading what was written gives the same credential, for all hashes that Auth0 has a form for. */
class Auth0HashPropertiesTest {
    private static final List<String> ENCODINGS = List.of("", "e=ascii", "e=latin1", "e=utf16le");

    @Property(tries = 2000)
    void a_credential_comes_back_from_auth0s_form_as_it_went_in(@ForAll long seed) {
        Credential credential = anyCredential(new Random(seed));
        JsonValue.Obj members = Auth0Hash.of(credential);

        Draft draft = new Draft(new RowNumber(1), new Names());
        Auth0Hash.read(members, draft);
        AccountRecord record = draft.record();

        assertThat(members.members()).hasSize(1);
        assertThat(record.problems()).isEmpty();
        assertThat(record.credential()).contains(credential);
    }

    private static Credential anyCredential(Random random) {
        String encoding = one(ENCODINGS, random);
        return switch (random.nextInt(6)) {
            case 0 -> phc(one(List.of("argon2id$v=19$", "argon2i$", "argon2d$v=16$"), random) + "m=" + number(random) + ",t="
                + number(random) + ",p=" + number(random), encoding, bytes(1 + random.nextInt(20), random), bytes(32, random));
            case 1 -> phc("bcrypt$t=" + one(List.of("2a", "2b", "2y"), random) + ",r=" + (4 + random.nextInt(28))
                + one(List.of("", ",x=c2FsdA", ",x=c2FsdA,s=suffix"), random), encoding, bytes(16, random), bytes(23, random));
            case 2 -> phc("scrypt$ln=" + (1 + random.nextInt(29)) + ",r=" + number(random) + ",p=" + number(random), encoding,
                bytes(random.nextInt(20), random), bytes(1 + random.nextInt(64), random));
            case 3 -> phc("pbkdf2-" + one(DigestNames.ALL, random) + "$i=" + number(random) + ",l=" + number(random), encoding,
                bytes(random.nextInt(20), random), bytes(random.nextInt(64), random));
            case 4 -> {
                String digest = one(DigestNames.ALL, random);
                boolean salted = random.nextBoolean();
                yield phc("hmac-" + digest + "$k=" + PhcString.base64(bytes(1 + random.nextInt(40), random))
                    + (salted ? one(List.of("", ",s=suffix"), random) : ""), encoding,
                    bytes(salted ? 8 : 0, random), bytes(DigestNames.LENGTHS.get(digest), random));
            }
            default -> {
                String digest = one(List.of("md4", "md5", "sha1", "sha224", "sha256", "sha384", "sha512"), random);
                boolean salted = random.nextBoolean();
                boolean behind = salted && (random.nextBoolean() || !DigestNames.PLAIN.contains(digest));
                yield phc(digest + (behind ? "$s=suffix" : ""), encoding, bytes(salted ? 8 : 0, random),
                    bytes(DigestNames.LENGTHS.get(digest), random));
            }
        };
    }

    private static Credential phc(String beginning, String encoding, byte[] salt, byte[] hash) {
        String joint = encoding.isEmpty() ? "" : beginning.contains("=") ? "," : "$";
        return new Credential("$" + beginning + joint + encoding + "$" + PhcString.base64(salt) + "$" + PhcString.base64(hash));
    }

    private static String number(Random random) {
        return String.valueOf(1 + random.nextInt(100_000));
    }

    private static byte[] bytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

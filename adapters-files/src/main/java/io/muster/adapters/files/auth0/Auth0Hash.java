package io.muster.adapters.files.auth0;

import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.domain.account.Credential;
import io.muster.domain.account.PhcString;
import io.muster.domain.problem.ProblemCode;

import java.util.Map;
import java.util.Optional;

/**
 * A password hash as Auth0's user import knows it: {@code password_hash}, a bcrypt text, or {@code custom_password_hash}, an
 * object (Auth0 documentation, "Bulk User Import Database Schema"). The credential that it becomes is a PHC string of those
 * that docs/adr/0015 lists. Whether a hash can be verified, or costs too much, is not judged here.
 */
final class Auth0Hash {
    static final String PASSWORD_HASH = "password_hash";
    static final String CUSTOM_PASSWORD_HASH = "custom_password_hash";

    private Auth0Hash() {
    }

    /**
     * Puts the credential of a user's object into the draft, if it states one: a member that is missing, null or blank states
     * none. Whatever Auth0 would not accept, or nobody could verify, becomes a problem at its path, such as
     * {@code custom_password_hash.salt.position}, and so does the presence of both members.
     */
    static void read(JsonValue.Obj user, Draft draft) {
        Optional<JsonValue> bcrypt = user.get(PASSWORD_HASH).filter(value -> !value.isBlank());
        Optional<JsonValue> custom = user.get(CUSTOM_PASSWORD_HASH).filter(value -> !value.isBlank());
        if (bcrypt.isPresent() && custom.isPresent()) {
            draft.problem(ProblemCode.FIELD_FORBIDDEN, CUSTOM_PASSWORD_HASH,
                "must not stand beside " + PASSWORD_HASH + "; keep one of the two");
            return;
        }
        bcrypt.ifPresent(value -> bcrypt(value, draft));
        custom.ifPresent(value -> custom(value, draft));
    }

    private static void bcrypt(JsonValue value, Draft draft) {
        if (value instanceof JsonValue.Text text) {
            BcryptText.parse(text.value()).flatMap(PhcString::credential).ifPresentOrElse(draft::credential,
                () -> draft.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, PASSWORD_HASH, "must be " + BcryptText.FORM));
        } else {
            JsonFields.wrongKind(draft, PASSWORD_HASH, "a text", value);
        }
    }

    private static void custom(JsonValue value, Draft draft) {
        if (value instanceof JsonValue.Obj object) {
            Auth0HashReader.read(new Members(draft, CUSTOM_PASSWORD_HASH, object)).ifPresent(phc ->
                phc.credential().ifPresentOrElse(draft::credential, () -> draft.problem(ProblemCode.CREDENTIAL_UNSUPPORTED,
                    CUSTOM_PASSWORD_HASH, "is longer than " + Credential.MAX_LENGTH + " characters once salt and hash are together")));
        } else {
            JsonFields.wrongKind(draft, CUSTOM_PASSWORD_HASH, "an object", value);
        }
    }

    /**
     * The member that {@link #read} makes the same credential of, for the user's object: {@code password_hash} for what Auth0's
     * own hashes are like, bcrypt with 2^10 rounds, else {@code custom_password_hash}; no member where Auth0 knows no such hash.
     */
    static JsonValue.Obj of(Credential credential) {
        return PhcString.of(credential).flatMap(Auth0Hash::member).orElse(new JsonValue.Obj(Map.of()));
    }

    private static Optional<JsonValue.Obj> member(PhcString phc) {
        Optional<String> own = BcryptText.of(phc).filter(text -> text.matches("\\$2[ab]\\$10\\$.*"));
        return own.map(text -> new JsonValue.Obj(Map.of(PASSWORD_HASH, new JsonValue.Text(text))))
            .or(() -> Auth0HashWriter.write(phc).map(object -> new JsonValue.Obj(Map.of(CUSTOM_PASSWORD_HASH, object))));
    }
}

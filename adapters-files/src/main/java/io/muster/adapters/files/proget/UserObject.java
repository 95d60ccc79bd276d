package io.muster.adapters.files.proget;

import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.tabular.MisspelledKeys;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.PlainPassword;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a user of the layout {@code users-and-groups}. Keys that ProGet may have beyond those are passed over, but for
 * those that are misspelled.
 */
final class UserObject {
    static final String PASSWORD = "password";
    static final String PASSWORD_BYTES = "passwordBytes";
    static final String SALT_BYTES = "saltBytes";
    static final String GROUPS = "groups";
    static final Map<String, Field> FIELDS = Map.of(
        "userName", Field.USER_NAME, "displayName", Field.DISPLAY_NAME, "emailAddress", Field.EMAIL);

    static final List<String> KEYS =
        Stream.concat(FIELDS.keySet().stream(), Stream.of(PASSWORD, PASSWORD_BYTES, SALT_BYTES, GROUPS)).toList();

    private final Draft draft;
    private final JsonValue.Obj object;

    private UserObject(RowNumber row, JsonValue.Obj object, Names names) {
        this.draft = new Draft(row, names);
        this.object = object;
    }

    static SourceItem.Row read(RowNumber row, JsonTree tree, Names names, MisspelledKeys misspelled) {
        if (tree.flaw().isPresent() || !(tree.value() instanceof JsonValue.Obj object)) {
            return unreadable(row, tree.flaw().stream().toList());
        }
        return Repairs.unmended(object)
            .map(problem -> unreadable(row, List.of(problem)))
            .orElseGet(() -> new UserObject(row, object, names).read(misspelled));
    }

    private static SourceItem.Row unreadable(RowNumber row, List<Problem> problems) {
        return new SourceItem.Row(AccountRecord.unreadable(row, problems), Optional.empty());
    }

    private SourceItem.Row read(MisspelledKeys misspelled) {
        FIELDS.forEach((key, field) -> object.get(key).ifPresent(value -> JsonFields.field(draft, field, value)));
        object.get(GROUPS).ifPresent(value -> JsonFields.names(draft, Reference.GROUPS, value));
        misspelled.note(object, draft);
        hash();
        Optional<PlainPassword> password = password();
        // The password of a record that is rejected anyway is not worth the slow hash.
        return new SourceItem.Row(draft.record(), draft.problems().isEmpty() ? password : Optional.empty());
    }

    private void hash() {
        Optional<JsonValue> hash = given(PASSWORD_BYTES);
        Optional<JsonValue> salt = given(SALT_BYTES);
        if (hash.isEmpty() && salt.isEmpty()) {
            return;
        }
        if (given(PASSWORD).isPresent()) {
            draft.problem(ProblemCode.FIELD_FORBIDDEN, PASSWORD,
                "must not stand beside " + PASSWORD_BYTES + " and " + SALT_BYTES + "; keep one of the two");
        }
        if (hash.isEmpty() || salt.isEmpty()) {
            draft.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, hash.isEmpty() ? PASSWORD_BYTES : SALT_BYTES,
                "is missing: a hash is of use only together with its salt");
        } else if (hash.get() instanceof JsonValue.Text hashText && salt.get() instanceof JsonValue.Text saltText) {
            new ProGetHash(hashText.value(), saltText.value()).credential().ifPresentOrElse(draft::credential, this::unsupported);
        } else {
            unsupported();
        }
    }

    private void unsupported() {
        draft.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, PASSWORD_BYTES,
            "and " + SALT_BYTES + " must be 20 and 10 bytes, each in base64");
    }

    private Optional<PlainPassword> password() {
        Optional<JsonValue> value = object.get(PASSWORD).filter(given -> !given.equals(new JsonValue.Text("")))
            .filter(given -> given instanceof JsonValue.Text || !given.isBlank());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof JsonValue.Text text)) {
            JsonFields.wrongKind(draft, PASSWORD, "a text", value.get());
            return Optional.empty();
        }
        Optional<String> flaw = Texts.flaw(text.value());
        if (flaw.isPresent()) {
            draft.problem(ProblemCode.FIELD_INVALID, PASSWORD, flaw.get());
            return Optional.empty();
        }
        if (text.value().length() > PlainPassword.MAX_LENGTH) {
            draft.problem(ProblemCode.FIELD_TOO_LONG, PASSWORD, "has more than " + PlainPassword.MAX_LENGTH + " characters");
            return Optional.empty();
        }
        return Optional.of(new PlainPassword(text.value()));
    }

    private Optional<JsonValue> given(String key) {
        return object.get(key).filter(value -> !value.isBlank());
    }
}

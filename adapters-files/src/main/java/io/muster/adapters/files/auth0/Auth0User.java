package io.muster.adapters.files.auth0;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.tabular.MisspelledKeys;
import io.muster.application.files.SourceItem;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A user as Auth0 imports it (Auth0 documentation, "Bulk User Import Database Schema"). Keys beyond those, which Auth0's own
 * exports have, are passed over, but for those that are misspelled.
 */
final class Auth0User {
    static final String EMAIL = "email";
    static final String USER_ID = "user_id";
    static final String USER_NAME = "username";
    static final String PHONE_NUMBER = "phone_number";
    private static final String BLOCKED = "blocked";
    /** What Auth0 puts before the ids of its databases. */
    private static final String ID_PREFIX = "auth0|";
    /** In the order in which they are written. */
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();
    private static final JsonValue.Obj NO_HASH = new JsonValue.Obj(Map.of());

    static {
        FIELDS.put(EMAIL, Field.EMAIL);
        FIELDS.put("email_verified", Field.EMAIL_VERIFIED);
        FIELDS.put(USER_ID, Field.EXTERNAL_ID);
        FIELDS.put(USER_NAME, Field.USER_NAME);
        FIELDS.put("given_name", Field.GIVEN_NAME);
        FIELDS.put("family_name", Field.FAMILY_NAME);
        FIELDS.put("name", Field.DISPLAY_NAME);
        FIELDS.put("nickname", Field.NICKNAME);
        FIELDS.put("picture", Field.PICTURE);
        FIELDS.put(PHONE_NUMBER, Field.PHONE);
        FIELDS.put("app_metadata", Field.APP_METADATA);
        FIELDS.put("user_metadata", Field.USER_METADATA);
    }

    /** All that are written. */
    static final Set<String> KEYS = new LinkedHashSet<>(FIELDS.keySet());

    static {
        KEYS.addAll(List.of(BLOCKED, Auth0Hash.PASSWORD_HASH, Auth0Hash.CUSTOM_PASSWORD_HASH));
    }

    /** With those of Auth0's that are like one of these and mean something that there is no place for. */
    static final List<String> KNOWN = Stream.concat(KEYS.stream(),
        Stream.of("phone_verified", "last_password_reset", "password_set_date", "verify_email", "blocked_for")).toList();

    private Auth0User() {
    }

    static SourceItem read(RowNumber row, JsonTree tree, Names names, MisspelledKeys misspelled) {
        if (tree.flaw().isPresent() || !(tree.value() instanceof JsonValue.Obj user)) {
            return item(AccountRecord.unreadable(row, tree.flaw().stream().toList()));
        }
        Optional<Problem> unmended = Repairs.unmended(user);
        return item(unmended.isPresent() ? AccountRecord.unreadable(row, List.of(unmended.get())) : record(row, user, names, misspelled));
    }

    private static SourceItem item(AccountRecord record) {
        return new SourceItem.Row(record, Optional.empty());
    }

    private static AccountRecord record(RowNumber row, JsonValue.Obj user, Names names, MisspelledKeys misspelled) {
        Draft draft = new Draft(row, names);
        FIELDS.forEach((key, field) -> user.get(key)
            .ifPresent(value -> JsonFields.field(draft, field, key.equals(USER_ID) ? withoutPrefix(value) : value)));
        if (isMissing(USER_NAME, user)) {
            // The user name of a new account; one that is there keeps its own (CorrelationKey).
            user.get(EMAIL).filter(JsonValue.Text.class::isInstance)
                .ifPresent(email -> JsonFields.field(draft, Field.USER_NAME, email));
            if (isMissing(EMAIL, user)) {
                draft.problem(ProblemCode.FIELD_REQUIRED, EMAIL, "is missing; a user is known by it, or at least by a " + USER_NAME);
            }
        }
        misspelled.note(user, draft);
        user.get(BLOCKED).ifPresent(value -> blocked(value, draft));
        Auth0Hash.read(user, draft);
        return draft.record();
    }

    private static boolean isMissing(String key, JsonValue.Obj user) {
        return user.get(key).filter(value -> !value.isBlank()).isEmpty();
    }

    private static JsonValue withoutPrefix(JsonValue id) {
        return id instanceof JsonValue.Text text && text.value().startsWith(ID_PREFIX)
            ? new JsonValue.Text(text.value().substring(ID_PREFIX.length())) : id;
    }

    private static void blocked(JsonValue value, Draft draft) {
        if (value instanceof JsonValue.Bool blocked) {
            draft.field(Field.ENABLED, Boolean.toString(!blocked.value()));
        } else if (value.isBlank()) {
            draft.field(Field.ENABLED, "");
        } else {
            JsonFields.wrongKind(draft, BLOCKED, "true or false", value);
        }
    }

    /** Without what the account does not have, which Auth0 refuses as null. A user name that is the e-mail is left to that. */
    static void write(Account account, boolean credentials, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Field> key : FIELDS.entrySet()) {
            Optional<String> value = value(key.getKey(), account);
            if (value.isPresent()) {
                json.writeFieldName(key.getKey());
                Json.value(key.getValue(), value.get(), json);
            }
        }
        json.writeBooleanField(BLOCKED, !account.profile().enabled());
        for (Map.Entry<String, JsonValue> member : hash(account, credentials).members().entrySet()) {
            json.writeFieldName(member.getKey());
            Json.copy(member.getValue().canonical(), json);
        }
        json.writeEndObject();
    }

    private static Optional<String> value(String key, Account account) {
        Optional<String> value = account.profile().get(FIELDS.get(key));
        return switch (key) {
            case USER_ID -> value.map(id -> ID_PREFIX + id);
            case USER_NAME -> value.filter(name -> !account.profile().get(Field.EMAIL).equals(Optional.of(name)));
            default -> value;
        };
    }

    private static JsonValue.Obj hash(Account account, boolean credentials) {
        return account.credential().filter(held -> credentials).map(Auth0Hash::of).orElse(NO_HASH);
    }

    /** What stands under each key, as text; JSON where it is no text. */
    static List<String> cells(Account account, boolean credentials) {
        JsonValue.Obj hash = hash(account, credentials);
        return KEYS.stream().map(key -> FIELDS.containsKey(key) ? value(key, account).orElse("")
            : key.equals(BLOCKED) ? Boolean.toString(!account.profile().enabled())
            : hash.get(key).map(value -> value instanceof JsonValue.Text text ? text.value() : value.canonical()).orElse("")).toList();
    }

    /** A user with all keys and no values. */
    static void writeEmpty(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (String key : KEYS) {
            json.writeNullField(key);
        }
        json.writeEndObject();
    }

    /** Whether it is one of {@link #writeEmpty} that nobody has filled in. */
    static boolean isEmpty(JsonTree tree) {
        return tree.value() instanceof JsonValue.Obj user && user.isUnfilled(KEYS);
    }
}

package io.muster.adapters.files.muster;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.AccountJson;
import io.muster.adapters.files.layout.ActivityTime;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.text.Lines;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of {@code accounts.ndjson}. The format is our own, so an unknown key is a mistake and not an extension. */
final class AccountLine {
    private static final String ID = "id";
    private static final String CREDENTIAL_HASH = "credentialHash";

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Draft draft;

    private AccountLine(RowNumber row, Names names) {
        draft = new Draft(row, names);
    }

    static AccountRecord read(RowNumber row, Lines.Line line, Names names) {
        JsonTree tree = JsonTree.ofLine(line);
        if (tree.flaw().isPresent() || !(tree.value() instanceof JsonValue.Obj object)) {
            return AccountRecord.unreadable(row, tree.flaw().stream().toList());
        }
        return Repairs.unmended(object)
            .map(problem -> AccountRecord.unreadable(row, List.of(problem)))
            .orElseGet(() -> new AccountLine(row, names).read(object));
    }

    static void write(Account account, boolean credentials, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(ID, account.id().toString());
        AccountJson.members(account, json);
        if (credentials && account.credential().isPresent()) {
            json.writeStringField(CREDENTIAL_HASH, account.credential().get().phc());
        }
        json.writeEndObject();
    }

    private AccountRecord read(JsonValue.Obj object) {
        object.members().forEach(this::member);
        return draft.record();
    }

    private void member(String key, JsonValue value) {
        Optional<Field> field = Field.labelled(key);
        Optional<Reference> place = Reference.labelled(key);
        Optional<ActivityTime> time = ActivityTime.labelled(key);
        if (field.isPresent()) {
            JsonFields.field(draft, field.get(), value);
        } else if (place.isPresent()) {
            JsonFields.names(draft, place.get(), value);
        } else if (time.isPresent()) {
            time(time.get(), value);
        } else {
            other(key, value);
        }
    }

    private void other(String key, JsonValue value) {
        switch (key) {
            case Repairs.PROBLEMS -> { }
            case ID -> id(value);
            case Draft.LOGINS_COUNT -> loginsCount(value);
            case CREDENTIAL_HASH -> credential(value);
            default -> draft.problem(ProblemCode.FIELD_INVALID, Texts.shown(key), "is no key of an account");
        }
    }

    private void id(JsonValue value) {
        if (value instanceof JsonValue.Text text && UUID_FORM.matcher(text.value()).matches()) {
            draft.id(AccountId.of(text.value()));
        } else if (!value.isBlank()) {
            draft.problem(ProblemCode.FIELD_INVALID, ID, "must be a UUID");
        }
    }

    private void time(ActivityTime which, JsonValue value) {
        Optional<Instant> time = value instanceof JsonValue.Text text ? parse(text.value()) : Optional.empty();
        time.ifPresent(moment -> draft.time(which, moment));
        if (time.isEmpty() && !value.isBlank()) {
            draft.problem(ProblemCode.FIELD_INVALID, which.label(), "must be a time such as 2026-01-01T00:00:00Z");
        }
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MICROS))
                .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void loginsCount(JsonValue value) {
        if (value instanceof JsonValue.Number number) {
            draft.loginsCount(number.literal());
        } else if (!value.isBlank()) {
            JsonFields.wrongKind(draft, Draft.LOGINS_COUNT, "a number", value);
        }
    }

    private void credential(JsonValue value) {
        if (value.isBlank()) {
            return;
        }
        try {
            draft.credential(new Credential(value instanceof JsonValue.Text text ? text.value() : null));
        } catch (IllegalArgumentException e) {
            draft.problem(ProblemCode.CREDENTIAL_UNSUPPORTED, CREDENTIAL_HASH, e.getMessage());
        }
    }
}

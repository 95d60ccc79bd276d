package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.problem.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One account as a file states it, whatever the file. A field or place that the file does not carry is missing from the
 * map; one that it carries without a value is there with an empty text or list. What could not be understood is in
 * {@code problems}, and the planner rejects the record for it.
 *
 * @param id the account's id, where the file carries one
 * @param activity when the account was made and used, where the file carries it; only a new account takes it over
 */
public record AccountRecord(RowNumber row, Optional<AccountId> id, Map<Field, String> fields,
                            Map<Reference, List<Name>> references, Optional<Credential> credential,
                            Optional<Activity> activity, List<Problem> problems) {
    public AccountRecord {
        fields = byKey(Field.class, fields);
        references = byKey(Reference.class, references);
        problems = List.copyOf(problems);
    }

    private static <K extends Enum<K>, V> Map<K, V> byKey(Class<K> type, Map<K, V> map) {
        EnumMap<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /** A row of which nothing could be read. */
    public static AccountRecord unreadable(RowNumber row, List<Problem> problems) {
        return new AccountRecord(row, Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), problems);
    }

    /** A field's value: empty where the field is missing or blank. */
    public Optional<String> value(Field field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank());
    }

    public boolean carries(Field field) {
        return fields.containsKey(field);
    }

    public boolean carries(Reference place) {
        return references.containsKey(place);
    }

    /** A field's value in normal form, as look-ups compare it. */
    public Optional<String> key(Field field) {
        return value(field).map(NormalForm::of);
    }

    /** What a person recognises the record by in a report; empty where the row has nothing of the kind. */
    public String title() {
        return value(Field.USER_NAME).or(() -> value(Field.EMAIL)).or(() -> id.map(AccountId::toString)).orElse("");
    }

    /** The same record at another place. */
    public AccountRecord inRow(RowNumber other) {
        return new AccountRecord(other, id, fields, references, credential, activity, problems);
    }

    /** The same record with these values in place of its own. */
    public AccountRecord with(Map<Field, String> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(fields);
        more.putAll(values);
        return new AccountRecord(row, id, more, references, credential, activity, problems);
    }

    public AccountRecord withCredential(Optional<Credential> replacement) {
        return new AccountRecord(row, id, fields, references, replacement, activity, problems);
    }

    public AccountRecord withProblem(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new AccountRecord(row, id, fields, references, credential, activity, more);
    }
}

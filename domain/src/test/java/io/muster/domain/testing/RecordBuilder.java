package io.muster.domain.testing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A record for tests: {@code aRecord("jdoe").with(EMAIL, "a@x").inTeams("ops").build()}; row 1 unless told otherwise. */
public final class RecordBuilder {
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Reference, List<Name>> references = new EnumMap<>(Reference.class);
    private final List<Problem> problems = new ArrayList<>();
    private RowNumber row = new RowNumber(1);
    private Optional<AccountId> id = Optional.empty();
    private Optional<Credential> credential = Optional.empty();
    private Optional<Activity> activity = Optional.empty();

    private RecordBuilder() {
    }

    public static RecordBuilder aRecord() {
        return new RecordBuilder();
    }

    public static RecordBuilder aRecord(String userName) {
        return new RecordBuilder().with(Field.USER_NAME, userName);
    }

    public RecordBuilder inRow(int number) {
        row = new RowNumber(number);
        return this;
    }

    public RecordBuilder withId(AccountId accountId) {
        id = Optional.of(accountId);
        return this;
    }

    /** @param value an empty text for a field that is carried without a value */
    public RecordBuilder with(Field field, String value) {
        fields.put(field, value);
        return this;
    }

    public RecordBuilder withEmail(String email) {
        return with(Field.EMAIL, email);
    }

    /** @param names none for a place that is carried without a name */
    public RecordBuilder with(Reference place, String... names) {
        references.put(place, Stream.of(names).map(Name::new).toList());
        return this;
    }

    public RecordBuilder withRoles(String... codes) {
        return with(Reference.ROLES, codes);
    }

    public RecordBuilder inGroups(String... names) {
        return with(Reference.GROUPS, names);
    }

    public RecordBuilder inTeams(String... names) {
        return with(Reference.TEAMS, names);
    }

    public RecordBuilder withCredential(String phc) {
        credential = Optional.of(new Credential(phc));
        return this;
    }

    public RecordBuilder with(Activity stated) {
        activity = Optional.of(stated);
        return this;
    }

    public RecordBuilder with(Problem problem) {
        problems.add(problem);
        return this;
    }

    public AccountRecord build() {
        return new AccountRecord(row, id, fields, references, credential, activity, problems);
    }
}

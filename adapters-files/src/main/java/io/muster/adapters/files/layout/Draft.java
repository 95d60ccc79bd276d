package io.muster.adapters.files.layout;

import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A record in the making. It takes what a file states, from whatever layout, and notes what cannot be a value at all; the
 * planner judges the values. A value that is too long is left out beside its problem, so that a chunk of records stays small.
 */
public final class Draft implements RowDraft {
    /** How often somebody has signed in, in Muster's own files and in the API. */
    public static final String LOGINS_COUNT = "loginsCount";
    private static final Pattern COUNT_FORM = Pattern.compile("[0-9]{1,18}");

    private final RowNumber row;
    private final Names known;
    private final boolean knownByEmail;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Reference, List<Name>> references = new EnumMap<>(Reference.class);
    private final ObjectsDraft objects = new ObjectsDraft();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<AccountId> id = Optional.empty();
    private Optional<Credential> credential = Optional.empty();
    private final ActivityDraft activity = new ActivityDraft();
    private Consumer<Draft> ending = draft -> { };

    /** @param known the names of the file that the record is from */
    public Draft(RowNumber row, Names known) {
        this(row, known, false);
    }

    private Draft(RowNumber row, Names known, boolean knownByEmail) {
        this.row = row;
        this.known = known;
        this.knownByEmail = knownByEmail;
    }

    /**
     * One of a layout whose accounts are known by their e-mail ({@link io.muster.domain.importing.CorrelationKey#EMAIL}): where it states
     * no user name, the e-mail is also that.
     */
    public static Draft knownByEmail(RowNumber row, Names known) {
        return new Draft(row, known, true);
    }

    /** States whose record it is. */
    public void id(AccountId value) {
        id = Optional.of(value);
    }

    /** States the hash of the password. */
    public void credential(Credential value) {
        credential = Optional.of(value);
    }

    /** States when the account was made, changed or used. */
    public void time(ActivityTime which, Instant time) {
        activity.time(which, time);
    }

    /** States how often somebody has signed in. @param text as written */
    public void loginsCount(String text) {
        if (COUNT_FORM.matcher(text).matches()) {
            activity.loginsCount(Long.parseLong(text));
        } else {
            problem(ProblemCode.FIELD_INVALID, LOGINS_COUNT, "must be a whole number from 0");
        }
    }

    /** @param last what is to be done when all of the record was read */
    public Draft endingWith(Consumer<Draft> last) {
        ending = last;
        return this;
    }

    /** @param value empty where the file carries the field without a value */
    public void field(Field field, String value) {
        Optional<String> flaw = Texts.flaw(value);
        if (flaw.isPresent()) {
            problem(ProblemCode.FIELD_INVALID, field.label(), flaw.get());
        } else if (value.length() > field.maxLength()) {
            field.check(value).ifPresent(this::problem);
        } else {
            fields.put(field, value);
        }
    }

    /** @param values the names as written, none where the file carries the place without a name */
    public void names(Reference place, List<String> values) {
        if (values.size() > Limits.NAMES) {
            problem(ProblemCode.FIELD_TOO_LONG, place.label(),
                "holds " + values.size() + " names; at most " + Limits.NAMES + " are allowed");
            return;
        }
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String path = place.single() ? place.label() : place.label() + "[" + i + "]";
            name(path, values.get(i)).ifPresent(names::add);
        }
        references.put(place, names);
    }

    private Optional<Name> name(String path, String value) {
        Optional<String> flaw = Texts.flaw(value);
        if (flaw.isPresent()) {
            problem(ProblemCode.FIELD_INVALID, path, flaw.get());
            return Optional.empty();
        }
        try {
            return Optional.of(known.of(value));
        } catch (IllegalArgumentException e) {
            problem(ProblemCode.FIELD_INVALID, path, "is no name: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** States a single member of a field that holds an object, which leaves the account's others as they are. */
    public void member(Member member, String value) {
        Texts.flaw(value).ifPresentOrElse(flaw -> problem(ProblemCode.FIELD_INVALID, member.path(), flaw),
            () -> objects.put(member, value));
    }

    @Override
    public void problem(ProblemCode code, String path, String predicate) {
        problem(new Problem(code, path, path + " " + predicate));
    }

    /** Notes a problem; of very many, only the first are kept. */
    public void problem(Problem problem) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(problem);
        }
    }

    /** What was noted so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether there is a value so far that is not blank. @param path of a field, a place of names, a single member or a time */
    public boolean says(String path) {
        boolean field = Field.labelled(path).filter(one -> !fields.getOrDefault(one, "").isBlank()).isPresent();
        boolean place = Reference.labelled(path).filter(one -> !references.getOrDefault(one, List.of()).isEmpty()).isPresent();
        boolean member = Member.of(path).filter(one -> objects.says(one, fields)).isPresent();
        return field || place || member || activity.says(path);
    }

    /** Whether something was wrong so far. */
    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    @Override
    public SourceItem item() {
        return new SourceItem.Row(record(), Optional.empty());
    }

    /** The record, of all that was stated so far. */
    public AccountRecord record() {
        ending.accept(this);
        String email = fields.getOrDefault(Field.EMAIL, "");
        if (knownByEmail && fields.getOrDefault(Field.USER_NAME, "").isBlank() && !email.isBlank()) {
            fields.put(Field.USER_NAME, email);
        }
        objects.over(fields).forEach(this::field);
        if (problems.isEmpty() && activity.lacksItsBeginning()) {
            problem(ProblemCode.FIELD_REQUIRED, ActivityTime.CREATED_AT.label(),
                "is needed where the file tells when the account was used");
        }
        return new AccountRecord(row, id, fields, references, credential, activity.activity(), problems);
    }
}

package io.muster.domain.importing;

import io.muster.domain.access.Access;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a decision does to an account, field by field. For a new account the changes start from nothing.
 *
 * @param credential the password hash to set, or empty to keep what is there
 * @param activity for a new account whose record carries it
 */
public record Changes(List<FieldChange> fields, Optional<Credential> credential, Optional<Activity> activity) {
    public static final Changes NONE = new Changes(List.of(), Optional.empty(), Optional.empty());

    public Changes {
        fields = List.copyOf(fields);
    }

    /** What makes of nothing an account just as a record states it, with every value and name that it carries. */
    public static Changes stating(AccountRecord record) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            record.value(field).ifPresent(value -> changes.add(new FieldChange.Value(field, null, value)));
        }
        for (Reference place : Reference.values()) {
            List<Name> names = record.references().getOrDefault(place, List.of());
            if (!names.isEmpty()) {
                changes.add(new FieldChange.Names(place, Collections.emptySortedSet(), new TreeSet<>(names)));
            }
        }
        return new Changes(changes, record.credential(), record.activity());
    }

    public boolean isEmpty() {
        return fields.isEmpty() && credential.isEmpty();
    }

    /** The names at a place after the change, or empty where the change leaves the place alone. */
    public Optional<SortedSet<Name>> namesAfter(Reference place) {
        return names(place).map(FieldChange.Names::to);
    }

    /** The value of a field after the change, or empty where the change leaves the field alone or clears it. */
    public Optional<String> valueAfter(Field field) {
        return value(field).map(FieldChange.Value::to);
    }

    public boolean touches(Field field) {
        return value(field).isPresent();
    }

    /** Whether the field has a value and will have none. */
    public boolean clears(Field field) {
        return value(field).filter(change -> change.to() == null).isPresent();
    }

    /** These changes for an account that keeps its own times. */
    Changes withoutActivity() {
        return new Changes(fields, credential, Optional.empty());
    }

    public boolean touches(Reference place) {
        return names(place).isPresent();
    }

    /** The teams that the account is in and will not be. */
    public SortedSet<Name> membershipsLost() {
        return gone(Reference.TEAMS);
    }

    /** Names that the account will have at this place and has not. */
    public SortedSet<Name> gained(Reference place) {
        return names(place).map(change -> difference(change.to(), change.from())).orElseGet(Collections::emptySortedSet);
    }

    /** Names that the account has at this place and will not have. */
    SortedSet<Name> gone(Reference place) {
        return names(place).map(change -> difference(change.from(), change.to())).orElseGet(Collections::emptySortedSet);
    }

    private static SortedSet<Name> difference(SortedSet<Name> names, SortedSet<Name> others) {
        SortedSet<Name> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private Optional<FieldChange.Value> value(Field field) {
        for (FieldChange change : fields) {
            if (change instanceof FieldChange.Value value && value.field() == field) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Optional<FieldChange.Names> names(Reference place) {
        for (FieldChange change : fields) {
            if (change instanceof FieldChange.Names names && names.place() == place) {
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }

    /** The account that these changes make from nothing. */
    public Account create(AccountId id, Name connection, Instant now) {
        return new Account(id, AccountVersion.FIRST, connection, Profile.of(values()), accessOver(Access.NONE),
            credential, activity.orElseGet(() -> Activity.startingAt(now)));
    }

    /** The account after these changes, in its next version. */
    public Account applyTo(Account account, Instant now) {
        return new Account(account.id(), account.version().next(), account.connection(),
            account.profile().with(values()), accessOver(account.access()),
            credential.or(account::credential), account.activity().changedAt(now));
    }

    private Map<Field, String> values() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (FieldChange change : fields) {
            if (change instanceof FieldChange.Value value) {
                values.put(value.field(), value.to());
            }
        }
        return values;
    }

    private Access accessOver(Access before) {
        Access access = before;
        for (FieldChange change : fields) {
            if (change instanceof FieldChange.Names names) {
                access = access.with(names.place(), names.to());
            }
        }
        return access;
    }
}

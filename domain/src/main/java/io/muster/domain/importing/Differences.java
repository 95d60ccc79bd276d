package io.muster.domain.importing;

import io.muster.domain.access.Access;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a record changes under the rules: against an account, or against nothing where the account is new. */
final class Differences {
    private final ImportTerms terms;
    private final ReferenceResolver resolver;

    Differences(ImportTerms terms) {
        this.terms = terms;
        this.resolver = new ReferenceResolver(terms);
    }

    /** @param problems gets what keeps references from being resolved */
    Changes fromNothing(AccountRecord record, List<Problem> problems) {
        return changes(record, Map.of(), Access.NONE, OnMatch.UPDATE, Optional.empty(), problems);
    }

    /** @param problems gets what keeps references from being resolved */
    Changes between(AccountRecord record, Account account, List<Problem> problems) {
        OnMatch onMatch = terms.rules().onMatch();
        return changes(record, account.profile().values(), account.access(), onMatch, account.credential(), problems)
            .withoutActivity();
    }

    private Changes changes(AccountRecord record, Map<Field, String> values, Access access, OnMatch onMatch,
                            Optional<Credential> held, List<Problem> problems) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            wanted(record, field, onMatch, values.get(field))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .ifPresent(changes::add);
        }
        for (Reference place : Reference.values()) {
            wanted(record, place, access.get(place), onMatch, problems)
                .filter(names -> !names.equals(access.get(place)))
                .ifPresent(names -> changes.add(new FieldChange.Names(place, access.get(place), names)));
        }
        Optional<Credential> credential = record.credential()
            .filter(given -> terms.takesCredentials() && !held.equals(Optional.of(given)));
        return new Changes(changes, credential, record.activity());
    }

    private Optional<FieldChange.Value> wanted(AccountRecord record, Field field, OnMatch onMatch, String before) {
        if (field == Field.USER_NAME && before != null && terms.key().lendsUserName(record)) {
            return Optional.empty();
        }
        Optional<String> value = record.value(field);
        if (value.isPresent()) {
            boolean object = field.kind() == Field.Kind.JSON && before != null;
            String after = object ? terms.objects().after(field, before, value.get()) : value.get();
            return Optional.of(new FieldChange.Value(field, before, after));
        }
        boolean cleared = record.carries(field) && onMatch == OnMatch.OVERWRITE;
        return cleared ? Optional.of(new FieldChange.Value(field, before, field.defaultValue().orElse(null))) : Optional.empty();
    }

    /** The names that a place is to hold, or empty where it is left alone. */
    private Optional<SortedSet<Name>> wanted(AccountRecord record, Reference place, SortedSet<Name> before, OnMatch onMatch,
                                             List<Problem> problems) {
        if (place == Reference.TEAMS && terms.rules().memberships() == MembershipRule.OMIT) {
            return onMatch == OnMatch.OVERWRITE ? Optional.of(new TreeSet<>()) : Optional.empty();
        }
        if (!record.carries(place)) {
            return Optional.empty();
        }
        int known = problems.size();
        SortedSet<Name> names = resolver.resolve(place, record.references().get(place), problems);
        if (problems.size() > known) {
            // A name that is not understood may mean one that the account has; say nothing of losing it.
            names.addAll(before);
        }
        boolean kept = names.isEmpty() && onMatch == OnMatch.UPDATE && place != Reference.TEAMS;
        return kept ? Optional.empty() : Optional.of(names);
    }
}

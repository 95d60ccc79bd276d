package io.muster.application.accounts;

import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.domain.access.Access;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That an account was deleted, as the audit trail keeps it: enough to find in another system what the account was there, and to
 * know whom it concerned.
 *
 * @param groups the main group and the others
 */
public record Deletion(AccountId id, Name connection, String userName, Optional<String> externalId, SortedSet<Name> groups, Instant at) {
    public static final String ACTION = "account.deleted";
    /** No name holds a line break. */
    private static final String BETWEEN = "\n";

    static Deletion of(Account account, Instant now) {
        return new Deletion(account.id(), account.connection(), account.profile().userName().value(),
            account.profile().get(Field.EXTERNAL_ID), groups(account.access()), now);
    }

    private static SortedSet<Name> groups(Access access) {
        return Stream.of(Reference.MAIN_GROUP, Reference.GROUPS).flatMap(place -> access.get(place).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it concerns an account of the scope. */
    public boolean isWithin(Scope scope) {
        return scope.reaches(Access.of(Map.of(Reference.GROUPS, groups)));
    }

    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>(Map.of("id", id.toString(), "connection", connection.value()));
        externalId.ifPresent(value -> details.put("externalId", value));
        if (!groups.isEmpty()) {
            details.put("groups", groups.stream().map(Name::value).collect(Collectors.joining(BETWEEN)));
        }
        return details;
    }

    /** Reads an entry of this action. @return empty for one of an earlier build, which tells too little */
    public static Optional<Deletion> read(Entry entry) {
        Map<String, String> details = entry.details();
        if (!entry.action().equals(ACTION) || entry.refusal().isPresent() || !details.containsKey("connection")) {
            return Optional.empty();
        }
        SortedSet<Name> groups = Stream.ofNullable(details.get("groups")).flatMap(text -> Stream.of(text.split(BETWEEN)))
            .map(Name::new).collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new Deletion(AccountId.of(details.get("id")), new Name(details.get("connection")), entry.subject(),
            Optional.ofNullable(details.get("externalId")), groups, entry.at()));
    }
}

package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of the connections, roles, groups and teams that accounts name. They are locked against removal until the
 * transaction ends: this, in place of foreign keys, keeps links from pointing nowhere.
 */
final class Names {
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<ReferenceKind, Map<String, Integer>> references = new EnumMap<>(ReferenceKind.class);

    private Names() {
        for (ReferenceKind kind : ReferenceKind.values()) {
            references.put(kind, new HashMap<>());
        }
    }

    static Names lock(Sql sql, int tenant, List<Account> accounts) {
        Set<String> connections = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (Account account : accounts) {
            connections.add(Key.of(account.connection()));
            for (Reference place : Reference.values()) {
                account.access().get(place).forEach(name -> references.add(Key.of(name)));
            }
        }
        Names names = new Names();
        String lock = " order by id " + sql.dialect().lockAgainstRemoval();
        sql.list("select name_key, id from connection where tenant_id = ? and name_key = any(?)" + lock,
            p -> p.number(tenant).texts(connections), row -> names.connections.put(row.getString(1), row.getInt(2)));
        sql.list("select kind, name_key, id from reference where tenant_id = ? and name_key = any(?)" + lock,
            p -> p.number(tenant).texts(references),
            row -> names.references.get(ReferenceKind.valueOf(row.getString(1))).put(row.getString(2), row.getInt(3)));
        return names;
    }

    /** Whether all that the account names exists. */
    boolean know(Account account) {
        if (!connections.containsKey(Key.of(account.connection()))) {
            return false;
        }
        for (Reference place : Reference.values()) {
            for (Name name : account.access().get(place)) {
                if (!references.get(place.kind()).containsKey(Key.of(name))) {
                    return false;
                }
            }
        }
        return true;
    }

    int connection(Account account) {
        return connections.get(Key.of(account.connection()));
    }

    Optional<Integer> reference(Reference place, Name name) {
        return Optional.ofNullable(references.get(place.kind()).get(Key.of(name)));
    }
}

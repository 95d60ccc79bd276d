package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.sql.Sql;
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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads accounts by two statements, however many they are: their rows, then the names of their roles, groups and teams. */
public final class AccountReader {
    /** To be continued with conditions on {@code a}. */
    static final String SELECT = "select a.id, a.version, (select name from connection where id = a.connection_id), a.credential, "
        + "a.created_at, a.updated_at, a.last_login_at, a.logins_count, "
        + Place.LINKS + ", " + AccountColumns.all("a.") + " from account a ";
    private static final int FIRST_FIELD = 10;

    private AccountReader() {
    }

    /** An account without its roles, groups and teams, and these as numbers: place and reference in one. */
    private record Stored(Account bare, Long[] links) {
        Account complete(Map<Integer, Name> names) {
            if (links.length == 0) {
                return bare;
            }
            Map<Reference, List<Name>> access = new EnumMap<>(Reference.class);
            for (long link : links) {
                Name name = names.get(Place.referenceOfLink(link));
                if (name != null) {
                    access.computeIfAbsent(Place.of(Place.ofLink(link)), place -> new ArrayList<>()).add(name);
                }
            }
            return new Account(bare.id(), bare.version(), bare.connection(), bare.profile(), Access.of(access), bare.credential(),
                bare.activity());
        }
    }

    /** @param continuation of {@link #SELECT} */
    public static List<Account> read(Sql sql, String continuation, Sql.Values values) {
        List<Stored> stored = sql.list(SELECT + continuation, values, AccountReader::stored);
        Map<Integer, Name> names = names(sql, stored);
        return stored.stream().map(account -> account.complete(names)).toList();
    }

    private static Map<Integer, Name> names(Sql sql, List<Stored> accounts) {
        Set<Integer> numbers = new HashSet<>();
        for (Stored account : accounts) {
            for (long link : account.links()) {
                numbers.add(Place.referenceOfLink(link));
            }
        }
        Map<Integer, Name> names = new HashMap<>();
        sql.list("select r.id, r.name from unnest(cast(? as integer array)) as wanted(id) join reference r on r.id = wanted.id",
            p -> p.numbers(List.copyOf(numbers)), row -> names.put(row.getInt(1), new Name(row.getString(2))));
        return names;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(bare(row), Place.links(row, 9));
    }

    private static Account bare(ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        int column = FIRST_FIELD;
        for (Field field : Field.values()) {
            String value = field.kind() == Field.Kind.BOOLEAN ? Boolean.toString(row.getBoolean(column)) : row.getString(column);
            if (value != null) {
                values.put(field, value);
            }
            column++;
        }
        Activity activity = new Activity(row.getObject(5, OffsetDateTime.class).toInstant(),
            row.getObject(6, OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getLong(8));
        return new Account(new AccountId(row.getObject(1, UUID.class)), new AccountVersion(row.getLong(2)),
            new Name(row.getString(3)), Profile.stored(values), Access.NONE,
            Optional.ofNullable(row.getString(4)).map(Credential::new), activity);
    }
}

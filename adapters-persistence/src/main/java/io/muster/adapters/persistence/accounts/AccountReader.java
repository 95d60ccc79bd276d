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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads accounts by two statements, however many they are: their rows, then their roles, groups and teams. */
public final class AccountReader {
    /** To be continued with conditions on {@code a}. */
    static final String SELECT = "select a.id, a.version, (select name from connection where id = a.connection_id), a.credential, "
        + "a.created_at, a.updated_at, a.last_login_at, a.logins_count, " + AccountColumns.all("a.") + " from account a ";
    private static final int FIRST_FIELD = 9;

    private AccountReader() {
    }

    /** @param continuation of {@link #SELECT} */
    public static List<Account> read(Sql sql, String continuation, Sql.Values values) {
        List<Account> bare = sql.list(SELECT + continuation, values, AccountReader::bare);
        Map<UUID, Map<Reference, List<Name>>> links = links(sql, bare);
        return bare.stream().map(account -> with(account, links.get(account.id().value()))).toList();
    }

    private static Account with(Account bare, Map<Reference, List<Name>> links) {
        return links == null ? bare : new Account(bare.id(), bare.version(), bare.connection(), bare.profile(), Access.of(links),
            bare.credential(), bare.activity());
    }

    private static Map<UUID, Map<Reference, List<Name>>> links(Sql sql, List<Account> accounts) {
        record Link(UUID account, Reference place, Name name) {
        }
        Map<UUID, Map<Reference, List<Name>>> links = new HashMap<>();
        sql.list("""
            select l.account_id, l.place, r.name from unnest(cast(? as uuid array)) as wanted(id)
            join account_link l on l.account_id = wanted.id join reference r on r.id = l.reference_id""",
            p -> p.ids(accounts.stream().map(account -> account.id().value()).toList()),
            row -> new Link(row.getObject(1, UUID.class), Place.of(row.getInt(2)), new Name(row.getString(3))))
            .forEach(link -> links.computeIfAbsent(link.account(), id -> new EnumMap<>(Reference.class))
                .computeIfAbsent(link.place(), place -> new ArrayList<>()).add(link.name()));
        return links;
    }

    private static Account bare(ResultSet row) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        int column = FIRST_FIELD;
        for (Field field : Field.values()) {
            values.put(field, field.kind() == Field.Kind.BOOLEAN
                ? Boolean.toString(row.getBoolean(column)) : row.getString(column));
            column++;
        }
        Activity activity = new Activity(row.getObject(5, OffsetDateTime.class).toInstant(),
            row.getObject(6, OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getLong(8));
        return new Account(new AccountId(row.getObject(1, UUID.class)), new AccountVersion(row.getLong(2)),
            new Name(row.getString(3)), Profile.of(values), Access.NONE,
            Optional.ofNullable(row.getString(4)).map(Credential::new), activity);
    }
}

package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the rows of accounts, a batch for each kind of write; the version that was seen guards each of them. */
final class AccountWriter {
    private static final List<String> COLUMNS = Stream.concat(Stream.of(Field.values()).map(AccountColumns::of),
        Stream.of("user_name_key", "display_name_key", "email_key", "credential", "version", "updated_at")).toList();
    private static final List<String> ALL_COLUMNS = Stream.concat(COLUMNS.stream(), Stream.of("id", "tenant_id", "connection_id",
        "created_at", "last_login_at", "logins_count")).toList();
    /** Leaves alone what never changes, and what a sign-in may have counted since the account was read. */
    private static final String UPDATE = "update account set " + String.join(" = ?, ", COLUMNS)
        + " = ? where id = ? and tenant_id = ? and version = ?";

    private final Sql sql;
    private final int tenant;
    private final Names names;

    AccountWriter(Sql sql, int tenant, Names names) {
        this.sql = sql;
        this.tenant = tenant;
        this.names = names;
    }

    void insert(List<Account> accounts) {
        sql.insert("account", ALL_COLUMNS, accounts, (cells, account) -> bind(cells, account).id(account.id().value()).number(tenant)
            .number(names.connection(account)).time(account.activity().createdAt())
            .time(account.activity().lastLoginAt().orElse(null)).number(account.activity().loginsCount()));
    }

    /** @return the accounts that were replaced; the ids of the others are added to {@code stale} */
    List<Account> replace(List<Write.Replace> replacements, Set<AccountId> stale) {
        int[] counts = sql.batch(UPDATE, replacements, (p, replace) -> bind(p, replace.account())
            .id(replace.id().value()).number(tenant).number(replace.seen().value()));
        return done(replacements, counts, stale).stream().map(Write.Replace::account).toList();
    }

    /** @return the removals that took place; the ids of the others are added to {@code stale} */
    List<Write.Remove> remove(List<Write.Remove> removals, Set<AccountId> stale) {
        int[] counts = sql.batch("delete from account where id = ? and tenant_id = ? and version = ?", removals,
            (p, remove) -> p.id(remove.id().value()).number(tenant).number(remove.seen().value()));
        return done(removals, counts, stale);
    }

    private static <W extends Write> List<W> done(List<W> writes, int[] counts, Set<AccountId> stale) {
        List<W> done = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                stale.add(writes.get(i).id());
            } else {
                done.add(writes.get(i));
            }
        }
        return done;
    }

    private static Row bind(Row cells, Account account) throws SQLException {
        for (Field field : Field.values()) {
            String value = account.profile().get(field).orElse(null);
            if (field.kind() == Field.Kind.BOOLEAN) {
                cells.flag(Boolean.parseBoolean(value));
            } else {
                cells.text(value);
            }
        }
        return cells.text(Key.of(account.profile().userName().value()))
            .text(Key.ofNullable(account.profile().get(Field.DISPLAY_NAME)))
            .text(Key.ofNullable(account.profile().get(Field.EMAIL)))
            .text(account.credential().map(Credential::phc).orElse(null))
            .number(account.version().value()).time(account.activity().updatedAt());
    }
}

package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the rows of accounts, a statement for each kind of write; the version that was seen guards each of them. */
final class AccountWriter {
    private static final List<Column> PARTS = parts();
    private static final List<Column> WHENEVER_WRITTEN = List.of(
        new Column("version", Account::version, (cells, account) -> cells.number(account.version().value())),
        new Column("updated_at", Account::activity, (cells, account) -> cells.time(account.activity().updatedAt())));
    private static final List<Column> COLUMNS = Stream.concat(PARTS.stream(), WHENEVER_WRITTEN.stream()).toList();
    private static final List<String> SEEN = List.of("id", "tenant_id", "version");

    private final Sql sql;
    private final int tenant;
    private final Names names;

    AccountWriter(Sql sql, int tenant, Names names) {
        this.sql = sql;
        this.tenant = tenant;
        this.names = names;
    }

    /** @param part of an account that the column holds, or a form of it */
    private record Column(String name, Function<Account, Object> part, Sql.RowValues<Account> cell) {
        boolean differs(Write.Replace replace) {
            return !part.apply(replace.before()).equals(part.apply(replace.after()));
        }
    }

    private static List<Column> parts() {
        List<Column> columns = new ArrayList<>();
        for (Field field : Field.values()) {
            columns.add(field.kind() == Field.Kind.BOOLEAN
                ? column(AccountColumns.of(field), field, (cells, value) -> cells.flag(Boolean.parseBoolean(value)))
                : column(AccountColumns.of(field), field, Row::text));
        }
        for (Field field : List.of(Field.USER_NAME, Field.EMAIL)) {
            columns.add(column(AccountColumns.of(field) + "_key", field,
                (cells, value) -> cells.text(Key.ofNullable(Optional.ofNullable(value)))));
        }
        // No index goes by these, so that they may be long.
        for (Field field : List.of(Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NICKNAME)) {
            columns.add(column(AccountColumns.of(field) + "_key", field,
                (cells, value) -> cells.text(value == null ? null : NormalForm.of(value))));
        }
        columns.add(new Column("credential", Account::credential,
            (cells, account) -> cells.text(account.credential().map(Credential::phc).orElse(null))));
        return columns;
    }

    private static Column column(String name, Field field, Sql.RowValues<String> cell) {
        return new Column(name, account -> account.profile().get(field),
            (cells, account) -> cell.set(cells, account.profile().get(field).orElse(null)));
    }

    void insert(List<Account> accounts) {
        List<String> columns = names(COLUMNS, "id", "tenant_id", "connection_id", "created_at", "last_login_at", "logins_count");
        sql.insert("account", columns, accounts, (cells, account) -> bind(COLUMNS, cells, account).id(account.id().value()).number(tenant)
            .number(names.connection(account)).time(account.activity().createdAt())
            .time(account.activity().lastLoginAt().orElse(null)).number(account.activity().loginsCount()));
    }

    /**
     * Writes what differs in any of them: what an account costs goes by its columns, and a sign-in since may have changed others.
     *
     * @return those that took place; the ids of the others are added to {@code stale}
     */
    List<Write.Replace> replace(List<Write.Replace> replacements, Set<AccountId> stale) {
        List<Column> columns = Stream.concat(PARTS.stream().filter(column -> replacements.stream().anyMatch(column::differs)),
            WHENEVER_WRITTEN.stream()).toList();
        int[] counts = sql.change("account", names(columns), SEEN, replacements, (cells, replace) ->
            bind(columns, cells, replace.after()).id(replace.id().value()).number(tenant).number(replace.before().version().value()));
        return done(replacements, counts, stale);
    }

    /** @return the removals that took place; the ids of the others are added to {@code stale} */
    List<Write.Remove> remove(List<Write.Remove> removals, Set<AccountId> stale) {
        int[] counts = sql.remove("account", SEEN, removals,
            (cells, remove) -> cells.id(remove.id().value()).number(tenant).number(remove.seen().value()));
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

    private static List<String> names(List<Column> columns, String... more) {
        return Stream.concat(columns.stream().map(Column::name), Stream.of(more)).toList();
    }

    private static Row bind(List<Column> columns, Row cells, Account account) throws SQLException {
        for (Column column : columns) {
            column.cell().set(cells, account);
        }
        return cells;
    }
}

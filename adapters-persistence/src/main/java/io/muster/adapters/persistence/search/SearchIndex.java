package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.domain.account.Field;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What makes searches of parts of names and of members quick, on PostgreSQL: {@code account_search}, which is made behind the
 * writes (docs/adr/0026). What was written since is in {@code account_search_due}.
 */
public final class SearchIndex {
    /** What an account is searched by there. */
    public static final Set<Field> FIELDS = Set.of(Field.USER_NAME, Field.DISPLAY_NAME, Field.EMAIL, Field.GIVEN_NAME, Field.FAMILY_NAME,
        Field.NICKNAME, Field.ATTRIBUTES, Field.USER_METADATA, Field.APP_METADATA);

    /** Accounts a transaction. */
    private static final int PART = 2_000;
    /** Parts without a pause. */
    private static final int PARTS = 50;

    private final Transactions transactions;

    public SearchIndex(Transactions transactions) {
        this.transactions = transactions;
    }

    /** To be told in the transaction that writes them, of accounts that are new or differ in {@link #FIELDS}. */
    public static void changed(Sql sql, Collection<UUID> accounts) {
        if (sql.dialect() == Dialect.POSTGRESQL) {
            sql.insert("account_search_due", List.of("account_id"), accounts, (cells, id) -> cells.id(id));
        }
    }

    /** To be told in the transaction that removes them. */
    public static void removed(Sql sql, Collection<UUID> accounts) {
        if (sql.dialect() == Dialect.POSTGRESQL && !accounts.isEmpty()) {
            sql.update("delete from account_search where account_id = any(?)", p -> p.ids(accounts));
        }
    }

    /**
     * Takes up what was written, a part after the other, and while an import is applied one part alone, which leaves the
     * processors to it.
     */
    public void catchUp() {
        boolean more = true;
        for (int part = 0; more && part < PARTS; part++) {
            more = transactions.sql(SearchIndex::takeUp) == PART && !transactions.sql(SearchIndex::importing);
        }
    }

    private static boolean importing(Sql sql) {
        return sql.number("select count(*) from tenant where applying_import is not null", p -> { }) > 0;
    }

    /** @return how many rows were due; an account that is written meanwhile is due again */
    private static int takeUp(Sql sql) {
        List<UUID> due = sql.list("delete from account_search_due where ctid = any(array(select ctid from account_search_due limit ?)) "
            + "returning account_id", p -> p.number(PART), row -> row.getObject(1, UUID.class));
        if (!due.isEmpty()) {
            sql.update("""
                insert into account_search (account_id, names, members, unread)
                select account_id, names, members, unread from account_to_search where account_id = any(?)
                on conflict (account_id) do update
                set names = excluded.names, members = excluded.members, unread = excluded.unread""", p -> p.ids(due));
        }
        return due.size();
    }
}

package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.columns.AccountColumns;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Member;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What makes searches of parts of names and of members quick, on PostgreSQL: {@code account_search}, which is made behind the
 * writes (docs/adr/0026). What was written since is in {@code account_search_due}, and is looked through by itself.
 */
public final class SearchIndex {
    /** What an account is searched by there. */
    public static final Set<Field> FIELDS = Set.of(Field.USER_NAME, Field.DISPLAY_NAME, Field.EMAIL, Field.GIVEN_NAME, Field.FAMILY_NAME,
        Field.NICKNAME, Field.ATTRIBUTES, Field.USER_METADATA, Field.APP_METADATA);

    private static final String FOUND = "a.id in (select s.account_id from account_search s where %s "
        + "union all select d.account_id from account_search_due d)";
    /** One of its JSON objects may be none that jsonb holds. */
    static final Fragment UNREAD = Fragment.of(FOUND.formatted("s.unread"));

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

    /** Who can have such a member: not who has an object that jsonb refuses. */
    static Fragment with(Member member, Condition condition) {
        if (condition instanceof Is is && JsonPaths.canSay(member.path(), condition)) {
            List<String> path = Stream.concat(Stream.of(member.object().label()), member.path().stream()).toList();
            return found("s.members @@ cast(? as jsonpath)", JsonPaths.is(path, is));
        }
        return Fragment.TRUE;
    }

    /** Who can have such a name, where no other index tells. @param condition for normal forms */
    static Fragment with(Attribute attribute, Condition condition) {
        boolean indexed = attribute == Attribute.USER_NAME || attribute == Attribute.EMAIL;
        if (!isName(attribute) || !Texts.storable(condition)) {
            return Fragment.TRUE;
        } else if (condition instanceof Is is && !indexed && Texts.hasTrigram(is.value())) {
            return found("s.names like ?", line(Texts.like(is.value())));
        } else if (condition instanceof Like like && Texts.hasTrigram(like.pattern()) && !(indexed && Texts.beginsLiterally(like.pattern()))) {
            return found("s.names like ?", line(Texts.like(like.pattern())));
        }
        return Fragment.TRUE;
    }

    private static boolean isName(Attribute attribute) {
        return attribute == Attribute.NAMES
            || Stream.of(Field.values()).anyMatch(field -> field.name().equals(attribute.name()) && FIELDS.contains(field));
    }

    private static String line(String pattern) {
        return "%\n" + pattern + "\n%";
    }

    private static Fragment found(String condition, String value) {
        return Fragment.of(FOUND.formatted(condition), p -> p.text(value));
    }
}

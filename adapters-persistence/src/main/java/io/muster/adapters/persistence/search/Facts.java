package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Json;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.AttributeCheck;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.MemberCheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What is looked up of a query before it becomes SQL: numbers of names, which tell the database's planner how many accounts to
 * expect, and the accounts that fit what SQL cannot say. Each is looked up once.
 */
final class Facts {
    private final Sql sql;
    private final Tenant named;
    private final Map<Object, List<Integer>> numbers = new HashMap<>();
    private final Map<Object, List<UUID>> accounts = new HashMap<>();
    private final Map<List<UUID>, Integer> noted = new IdentityHashMap<>();
    private OptionalInt number = OptionalInt.empty();
    private Optional<Boolean> due = Optional.empty();

    Facts(Sql sql, Tenant tenant) {
        this.sql = sql;
        this.named = tenant;
    }

    /** Selects the accounts of whom {@code account_search} knows that a condition is true, or who are not taken up there yet. */
    String searched(String condition) {
        if (due.isEmpty()) {
            due = sql.first("select 1 from account_search_due limit 1", p -> { }, row -> true).or(() -> Optional.of(false));
        }
        // Left out where it is empty, since PostgreSQL's planner expects 200 accounts of any union.
        return "select s.account_id from account_search s where " + condition
            + (due.get() ? " union all select d.account_id from account_search_due d" : "");
    }

    private record Asked(Object of, Object condition) {
    }

    private int tenant() {
        if (number.isEmpty()) {
            number = OptionalInt.of(TenantKey.of(sql, named));
        }
        return number.getAsInt();
    }

    /** The account is the tenant's: one that PostgreSQL's planner knows. */
    Fragment ofTenant() {
        int tenant = tenant();
        return Fragment.of("a.tenant_id = ?", p -> p.number(tenant));
    }

    /** The same without another statement. */
    Fragment ofNamedTenant() {
        return Fragment.of("a.tenant_id = (select id from tenant where name_key = ?)", p -> p.text(TenantKey.key(named)));
    }

    Fragment ofConnection(Name connection) {
        return Fragment.of("a.connection_id = (select c.id from connection c join tenant t on t.id = c.tenant_id "
            + "where t.name_key = ? and c.name_key = ?)", p -> p.text(TenantKey.key(named)).text(Key.of(connection)));
    }

    /** The connections of whose names the condition is true. */
    List<Integer> connections(Condition condition) {
        return numbers.computeIfAbsent(new Asked(Attribute.CONNECTION, condition), asked -> named("connection", "", Attribute.CONNECTION,
            condition));
    }

    /** The roles, groups or teams of whose names the condition is true. */
    List<Integer> references(Attribute attribute, ReferenceKind kind, Condition condition) {
        return numbers.computeIfAbsent(new Asked(kind, condition), asked -> named("reference", "and kind = '" + kind + "'", attribute,
            condition));
    }

    private List<Integer> named(String table, String further, Attribute attribute, Condition condition) {
        List<String> keys = condition instanceof Condition.Is is ? List.of(Key.of(is.value())) : List.of();
        AttributeCheck check = new AttributeCheck(attribute, condition);
        List<Integer> found = new ArrayList<>();
        int tenant = tenant();
        sql.list("select id, name from " + table + " where tenant_id = ? " + further + (keys.isEmpty() ? "" : " and name_key = any(?)"),
            p -> {
                p.number(tenant);
                if (!keys.isEmpty()) {
                    p.texts(keys);
                }
            }, row -> check.test(row.getString(2)) && found.add(row.getInt(1)));
        return found;
    }

    /** The groups with these names. */
    List<Integer> groups(Collection<String> keys) {
        int tenant = tenant();
        return numbers.computeIfAbsent(new Asked(ReferenceKind.GROUP, keys), asked -> sql.list(
            "select id from reference where tenant_id = ? and kind = 'GROUP' and name_key = any(?)",
            p -> p.number(tenant).texts(keys.stream().map(Key::bounded).toList()), row -> row.getInt(1)));
    }

    /** The account is one of these, of whom there may be many. */
    Fragment oneOf(List<UUID> ids) {
        if (sql.dialect() == Dialect.POSTGRESQL || ids.isEmpty()) {
            return Fragment.oneOf(ids);
        }
        // H2 would make a list of an array anew for each account that is compared with it.
        if (noted.isEmpty()) {
            sql.execute("create local temporary table if not exists found_account "
                + "(search integer, account_id uuid, primary key (search, account_id)) transactional");
            sql.update("delete from found_account", p -> { });
        }
        int search = noted.computeIfAbsent(ids, some -> {
            int next = noted.size() + 1;
            sql.batch("insert into found_account (search, account_id) values (?, ?)", ids, (p, id) -> p.number(next).id(id));
            return next;
        });
        return Fragment.of("a.id in (select f.account_id from found_account f where f.search = ?)", p -> p.number(search));
    }

    /** The accounts of whose text the condition is true. @param among narrows them down */
    List<UUID> withText(String column, Fragment among, AttributeCheck check) {
        return accounts.computeIfAbsent(new Asked(column, check), asked -> read(column, among, check::test));
    }

    /** The accounts whose JSON object has what is asked for. @param among narrows them down */
    List<UUID> withMember(String column, Fragment among, MemberCheck check) {
        return accounts.computeIfAbsent(new Asked(column, check), asked -> read(column, among, text -> check.test(Json.members(text))));
    }

    private List<UUID> read(String column, Fragment among, Predicate<String> check) {
        List<UUID> found = new ArrayList<>();
        int tenant = tenant();
        sql.<Object[]>parts("select a.id, " + column + " from account a where a.tenant_id = ? and " + among.text(), p -> {
            p.number(tenant);
            among.bind(p);
        }, row -> new Object[] {row.getObject(1, UUID.class), row.getString(2)}, part -> {
            for (Object[] row : part) {
                if (check.test((String) row[1])) {
                    found.add((UUID) row[0]);
                }
            }
            return true;
        });
        return found;
    }
}

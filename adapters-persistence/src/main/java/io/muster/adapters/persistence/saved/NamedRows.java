package io.muster.adapters.persistence.saved;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.NamedThings;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A table of things that have a name of their own in their tenant, whose spelling is kept beside its normal form. */
abstract class NamedRows<T> implements NamedThings<T> {
    private static final String OF_TENANT = "tenant_id = (select id from tenant where name_key = ?) ";
    static final String CALLED = OF_TENANT + "and name_key = ?";

    final Transactions transactions;
    private final String table;
    private final List<String> columns;
    private final String from;
    private final String select;

    /** @param columns of what makes up a thing, the name among them */
    NamedRows(Transactions transactions, String table, List<String> columns) {
        this.transactions = transactions;
        this.table = table;
        this.columns = columns;
        this.from = " from " + table + " where ";
        this.select = "select " + String.join(", ", columns) + from;
    }

    abstract Name name(T thing);

    /** Reads the columns, in their order. */
    abstract T read(ResultSet row) throws SQLException;

    /** Writes the columns, in their order. */
    abstract void write(Row cells, T thing) throws SQLException;

    @Override
    public Optional<T> find(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.first(select + CALLED, p -> called(p, tenant, name), this::read));
    }

    /** @param whose the condition for somebody, with a place for the id; without anybody, all are listed */
    Page<T> page(Tenant tenant, String whose, Optional<AccountId> somebody, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        String after = cursor.map(place -> place.values().get(0)).orElse("");
        String among = OF_TENANT + (somebody.isPresent() ? "and " + whose + " " : "");
        return transactions.sql(sql -> {
            long total = Cursor.total(cursor, () -> sql.number("select count(*)" + from + among, p -> begin(p, tenant, somebody)));
            List<T> found = sql.list(select + among + "and name_key > ? order by name_key limit ?",
                p -> begin(p, tenant, somebody).text(after).number(request.limit() + 1), this::read);
            return Pages.cut(found, request.limit(), total, thing -> new String[] {Key.of(name(thing))}, thing -> thing);
        });
    }

    private static Params begin(Params params, Tenant tenant, Optional<AccountId> somebody) throws SQLException {
        params.text(TenantKey.key(tenant));
        return somebody.isPresent() ? params.id(somebody.get().value()) : params;
    }

    @Override
    public boolean save(Tenant tenant, T thing) {
        return transactions.call(() -> !replace(tenant, thing) && add(tenant, thing));
    }

    /** Somebody else may save the name at the same moment; then this one takes its place. */
    private boolean add(Tenant tenant, T thing) {
        try {
            transactions.attempt(() -> change("insert into " + table + " (" + String.join(", ", columns) + ", tenant_id, name_key) values ("
                + "?, ".repeat(columns.size()) + "(select id from tenant where name_key = ?), ?)", tenant, thing));
            return true;
        } catch (WriteRefused refused) {
            if (!replace(tenant, thing)) {
                throw refused;
            }
            return false;
        }
    }

    private boolean replace(Tenant tenant, T thing) {
        return change("update " + table + " set " + String.join(" = ?, ", columns) + " = ? where " + CALLED, tenant, thing) > 0;
    }

    private int change(String statement, Tenant tenant, T thing) {
        return transactions.sql(sql -> sql.update(statement, p -> {
            write(p, thing);
            called(p, tenant, name(thing));
        }));
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.update("delete" + from + CALLED, p -> called(p, tenant, name)) > 0);
    }

    /** Gives {@link #CALLED} its values. */
    static Params called(Params params, Tenant tenant, Name name) throws SQLException {
        return params.text(TenantKey.key(tenant)).text(Key.of(name));
    }
}

package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.search.Conditions;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Params;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.SortKey;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An order of accounts by sort keys and then by id, in the direction of the last of them (so that one index serves both
 * directions), and the condition that says what comes after a place in it.
 */
final class Order {
    private final List<SortKey> keys;

    Order(List<SortKey> keys) {
        this.keys = keys;
    }

    /** Values in a cursor: one a key, then the id. */
    int size() {
        return keys.size() + 1;
    }

    /**
     * The tenant, which is the same for all, comes first, and nothing is said of nulls where there are none: so an index that
     * begins with the tenant gives the order, and a page costs what it holds.
     */
    String orderBy() {
        return keys.stream().map(Order::column).collect(Collectors.joining(", ", " order by a.tenant_id" + direction(0) + ", ",
            ", a.id" + direction(keys.size() - 1)));
    }

    /** Whether an index gives the order. */
    boolean isIndexed() {
        return keys.size() == 1 && (first() == Attribute.USER_NAME || first() == Attribute.CREATED_AT);
    }

    Attribute first() {
        return keys.get(0).attribute();
    }

    private String direction(int key) {
        return keys.get(key).descending() ? " desc" : " asc";
    }

    private static String column(SortKey key) {
        SortColumn column = SortColumn.of(key);
        return column.sql() + (key.descending() ? " desc" : " asc") + (column.nullable() ? " nulls last" : "");
    }

    String[] place(Account account) {
        List<String> values = new ArrayList<>();
        keys.forEach(key -> values.add(key.of(account).map(Object::toString).orElse(null)));
        values.add(account.id().toString());
        return values.toArray(String[]::new);
    }

    /**
     * Adds: it comes after the cursor's place. For each key: equal in the keys before, and after it in this one. The
     * first column's bound is given once more by itself, since an index can begin there and cannot with an OR.
     */
    void after(Cursor cursor, Conditions conditions) {
        List<String> values = cursor.values();
        for (int i = 0; i < keys.size(); i++) {
            SortColumn column = SortColumn.of(keys.get(i));
            cursor.value(i, text -> text == null ? null : column.check(text));
        }
        UUID id = cursor.value(keys.size(), UUID::fromString);
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i <= keys.size(); i++) {
            alternatives.add(equalUpTo(i, values) + (i == keys.size() ? afterId() : after(i, values)));
        }
        if (!SortColumn.of(keys.get(0)).nullable() && values.get(0) != null) {
            conditions.and(SortColumn.of(keys.get(0)).sql() + (keys.get(0).descending() ? " <= ?" : " >= ?"),
                params -> bind(params, 0, values));
        }
        conditions.and("(" + String.join(" or ", alternatives) + ")", params -> bindAfter(params, values, id));
    }

    private String afterId() {
        return keys.get(keys.size() - 1).descending() ? "a.id < ?" : "a.id > ?";
    }

    private String equalUpTo(int end, List<String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            text.append(SortColumn.of(keys.get(i)).sql()).append(values.get(i) == null ? " is null and " : " = ? and ");
        }
        return text.toString();
    }

    /** Who has no value comes last, so that nobody comes after them and they come after all others. */
    private String after(int i, List<String> values) {
        SortColumn column = SortColumn.of(keys.get(i));
        if (values.get(i) == null) {
            return "1 = 0";
        }
        String beyond = column.sql() + (keys.get(i).descending() ? " < ?" : " > ?");
        return column.nullable() ? "(" + beyond + " or " + column.sql() + " is null)" : beyond;
    }

    private void bindAfter(Params params, List<String> values, UUID id) throws SQLException {
        for (int i = 0; i <= keys.size(); i++) {
            for (int equal = 0; equal < i; equal++) {
                bind(params, equal, values);
            }
            if (i < keys.size()) {
                bind(params, i, values);
            } else {
                params.id(Objects.requireNonNull(id));
            }
        }
    }

    private void bind(Params params, int i, List<String> values) throws SQLException {
        if (values.get(i) != null) {
            SortColumn.of(keys.get(i)).bind(params, values.get(i));
        }
    }
}

package io.muster.adapters.persistence.sql;

import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Rows turned into columns: an array for each, so that one statement of PostgreSQL takes all rows. */
final class Columns implements Row {
    private final List<Column> columns = new ArrayList<>();
    private int next;

    private Columns() {
    }

    /** @param type its name in PostgreSQL */
    private record Column(String type, Class<?> element, List<Object> values) {
        // Arrays of the elements' own class go over in binary.
        java.sql.Array array(PreparedStatement statement) throws SQLException {
            Object[] elements = values.toArray((Object[]) Array.newInstance(element, values.size()));
            return statement.getConnection().createArrayOf(type, elements);
        }
    }

    static <R> Columns of(Collection<R> rows, Sql.RowValues<R> values) throws SQLException {
        Columns columns = new Columns();
        for (R row : rows) {
            columns.next = 0;
            values.set(columns, row);
        }
        return columns;
    }

    /** Gives a statement that begins with them its question marks. */
    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, columns.get(i).array(statement));
        }
    }

    @Override
    public Row text(String value) {
        return add("text", String.class, value);
    }

    @Override
    public Row id(UUID value) {
        return add("uuid", UUID.class, value);
    }

    @Override
    public Row small(int value) {
        return add("int2", Short.class, (short) value);
    }

    @Override
    public Row number(int value) {
        return add("int4", Integer.class, value);
    }

    @Override
    public Row number(Integer value) {
        return add("int4", Integer.class, value);
    }

    @Override
    public Row number(long value) {
        return add("int8", Long.class, value);
    }

    @Override
    public Row number(Long value) {
        return add("int8", Long.class, value);
    }

    @Override
    public Row flag(boolean value) {
        return add("bool", Boolean.class, value);
    }

    @Override
    public Row time(Instant value) {
        return add("timestamptz", Object.class, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Row numbers(List<Integer> values) {
        throw new UnsupportedOperationException("an array of arrays is one of their elements to PostgreSQL");
    }

    private Row add(String type, Class<?> element, Object value) {
        if (next == columns.size()) {
            columns.add(new Column(type, element, new ArrayList<>()));
        }
        columns.get(next++).values().add(value);
        return this;
    }
}

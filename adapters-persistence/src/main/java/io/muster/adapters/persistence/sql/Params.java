package io.muster.adapters.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The values of a prepared statement. A null keeps its type, so that a batch stays one prepared statement. */
public final class Params implements Row {
    private final PreparedStatement statement;
    private int index;

    Params(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public Params text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    @Override
    public Params id(UUID value) throws SQLException {
        return value == null ? none(Types.OTHER) : object(value);
    }

    @Override
    public Params small(int value) throws SQLException {
        statement.setShort(++index, (short) value);
        return this;
    }

    @Override
    public Params number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    @Override
    public Params number(Integer value) throws SQLException {
        return value == null ? none(Types.INTEGER) : number(value.intValue());
    }

    @Override
    public Params number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    @Override
    public Params number(Long value) throws SQLException {
        return value == null ? none(Types.BIGINT) : number(value.longValue());
    }

    @Override
    public Params flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    @Override
    public Params time(Instant value) throws SQLException {
        return value == null ? none(Types.TIMESTAMP_WITH_TIMEZONE) : object(value.atOffset(ZoneOffset.UTC));
    }

    public Params texts(Collection<String> values) throws SQLException {
        return array("varchar", values.toArray(String[]::new));
    }

    public Params ids(Collection<UUID> values) throws SQLException {
        return array("uuid", values.toArray());
    }

    @Override
    public Params numbers(List<Integer> values) throws SQLException {
        return values == null ? none(Types.ARRAY) : array("integer", values.toArray(Integer[]::new));
    }

    private Params array(String type, Object[] values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    private Params object(Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    private Params none(int type) throws SQLException {
        statement.setNull(++index, type);
        return this;
    }
}

package io.muster.adapters.persistence.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes the values of a row, one after the other. Each method stands for a type of column, and a value must be given by the
 * method of its column's type: a row that is copied is not converted. What is an object may be null.
 */
public interface Row {
    Row text(String value) throws SQLException;

    Row id(UUID value) throws SQLException;

    /** A smallint. */
    Row small(int value) throws SQLException;

    Row number(int value) throws SQLException;

    Row number(Integer value) throws SQLException;

    Row number(long value) throws SQLException;

    Row number(Long value) throws SQLException;

    Row flag(boolean value) throws SQLException;

    /** A time in microseconds. */
    Row time(Instant value) throws SQLException;

    Row numbers(List<Integer> values) throws SQLException;
}

package io.muster.adapters.persistence.sql;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Rows into a table of PostgreSQL by its COPY, the quickest way in: the server takes rows while the next are being encoded. */
final class Copy {
    private Copy() {
    }

    static <R> void rows(Connection connection, String table, List<String> columns, Collection<R> rows, Sql.RowValues<R> values)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
            "copy " + table + " (" + String.join(", ", columns) + ") from stdin with (format binary)");
        try {
            CopiedRows copied = new CopiedRows(copy);
            for (R row : rows) {
                copied.begin(columns.size());
                values.set(copied, row);
            }
            copied.end();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}

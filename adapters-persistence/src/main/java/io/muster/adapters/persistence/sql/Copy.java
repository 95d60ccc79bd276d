package io.muster.adapters.persistence.sql;

import de.bytefish.pgbulkinsert.exceptions.BinaryWriteFailedException;
import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Rows into a table of PostgreSQL by its COPY, the quickest way in: the server takes rows while the next are being encoded. */
final class Copy {
    private static final int BUFFER = 1 << 16;

    private Copy() {
    }

    static <R> void rows(Connection connection, String table, List<String> columns, Collection<R> rows, Sql.RowValues<R> values)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
            "copy " + table + " (" + String.join(", ", columns) + ") from stdin with (format binary)");
        try (PgBinaryWriter writer = new PgBinaryWriter(new PGCopyOutputStream(copy, BUFFER), BUFFER)) {
            CopiedRow row = new CopiedRow(writer);
            for (R value : rows) {
                writer.startRow(columns.size());
                values.set(row, value);
            }
        } catch (BinaryWriteFailedException e) {
            throw refusal(e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** What the server said stands below what the streams made of it. */
    private static SQLException refusal(BinaryWriteFailedException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused;
            }
        }
        return new SQLException("rows could not be copied", failure);
    }
}

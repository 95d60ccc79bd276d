package io.muster.adapters.persistence.spool;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The chunks of one file that is being written, each committed by itself. */
final class Chunks {
    private final DataSource dataSource;
    private final long file;
    private int count;

    Chunks(DataSource dataSource, long file) {
        this.dataSource = dataSource;
        this.file = file;
    }

    /** In one statement, so that nothing is added to a file that has been removed meanwhile, and every chunk is a sign of life. */
    void append(byte[] bytes, int length) throws IOException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("""
                 with present as (
                   update spool_file set length = length + ?, touched_at = now() where id = ? and not complete returning id)
                 insert into spool_chunk (file_id, no, bytes) select id, ?, ? from present""")) {
            statement.setInt(1, length);
            statement.setLong(2, file);
            statement.setInt(3, count++);
            statement.setBinaryStream(4, new ByteArrayInputStream(bytes, 0, length), length);
            if (statement.executeUpdate() == 0) {
                throw removed();
            }
        } catch (SQLException e) {
            throw failed("a part of the file could not be stored", e);
        }
    }

    /** Gives the file its name for good; an older one of that name goes in the same moment. */
    void complete(String name) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement older = connection.prepareStatement("delete from spool_file where name = ? and complete");
                 PreparedStatement own = connection.prepareStatement(
                     "update spool_file set complete = true, touched_at = now() where id = ? and not complete")) {
                older.setString(1, name);
                older.executeUpdate();
                own.setLong(1, file);
                if (own.executeUpdate() == 0) {
                    throw removed();
                }
                connection.commit();
            } finally {
                // Undoes what was not committed; the connection goes back to the pool as it came.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed("the file could not be completed", e);
        }
    }

    void remove() throws IOException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("delete from spool_file where id = ?")) {
            statement.setLong(1, file);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed("the half-written file could not be removed", e);
        }
    }

    private static IOException removed() {
        return new FileNotFoundException("the file has been removed while it was written");
    }

    static IOException failed(String what, SQLException cause) {
        return new IOException(what + ": " + cause.getMessage(), cause);
    }
}

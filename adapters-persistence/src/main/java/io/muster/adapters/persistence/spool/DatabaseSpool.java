package io.muster.adapters.persistence.spool;

import io.muster.adapters.persistence.sql.StoreFailure;
import io.muster.application.files.Content;
import io.muster.application.port.out.Spool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Files in a PostgreSQL, cut into chunks, so that every node sees them without further ado. Each chunk is written and read in a
 * transaction of its own: neither a slow client nor a long parse keeps a connection.
 */
public final class DatabaseSpool implements Spool {
    private static final int PORTION = 200;

    private final DataSource dataSource;

    /** @param dataSource its connections commit each statement, unless told otherwise */
    public DatabaseSpool(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public NewFile create(String key) {
        KeyForm.checked(key);
        return new ChunkedFile(new Chunks(dataSource, begun(key)), key);
    }

    private long begun(String key) {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("insert into spool_file (name, complete, length, touched_at) "
                 + "values (?, false, 0, now()) returning id")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StoreFailure("the file " + key + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public Content content(String key) {
        KeyForm.checked(key);
        return () -> ChunkStream.open(dataSource, key);
    }

    @Override
    public void remove(String key) {
        KeyForm.checked(key);
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("delete from spool_file where name = ?")) {
            statement.setString(1, key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure("the file " + key + " cannot be removed: " + e.getMessage(), e);
        }
    }

    @Override
    public void idleSince(Instant moment, Consumer<List<String>> keys) {
        List<String> portion = idle(moment, "");
        while (!portion.isEmpty()) {
            keys.accept(portion);
            portion = idle(moment, portion.get(portion.size() - 1));
        }
    }

    private List<String> idle(Instant moment, String after) {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("select distinct name from spool_file "
                 + "where name > ? and touched_at < ? order by name limit " + PORTION)) {
            statement.setString(1, after);
            statement.setObject(2, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new StoreFailure("the spool cannot be looked through: " + e.getMessage(), e);
        }
    }
}

package io.muster.adapters.persistence.spool;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** Reads a complete file, a chunk a query; between two of them it holds nothing of the database. */
final class ChunkStream extends InputStream {
    private final DataSource dataSource;
    private final long file;
    /** Bytes of the chunks that have not been fetched yet. */
    private long left;
    private int next;
    private byte[] chunk = new byte[0];
    private int place;

    private ChunkStream(DataSource dataSource, long file, long length) {
        this.dataSource = dataSource;
        this.file = file;
        this.left = length;
    }

    static InputStream open(DataSource dataSource, String name) throws IOException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement(
                 "select id, length from spool_file where name = ? and complete")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new FileNotFoundException("there is no file " + name + " in the spool");
                }
                return new ChunkStream(dataSource, row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw Chunks.failed("the file " + name + " could not be opened", e);
        }
    }

    @Override
    public int read() throws IOException {
        return ready() ? chunk[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - place);
        System.arraycopy(chunk, place, target, offset, count);
        place += count;
        return count;
    }

    /** Passes chunks over without fetching them. */
    @Override
    public long skip(long count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long skipped = Math.min(count, available() + left);
        if (skipped <= available()) {
            place += (int) skipped;
        } else {
            leap(skipped - available());
        }
        return skipped;
    }

    /** @param count from the beginning of the next chunk; not beyond the end */
    private void leap(long count) throws IOException {
        long passed = passChunks(count);
        chunk = fetch();
        left -= chunk.length;
        place = (int) (count - passed);
    }

    /** Goes to the chunk in which so many bytes end. @return how many the chunks before it have */
    private long passChunks(long count) throws IOException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("""
                 select no, behind - size from (
                   select no, octet_length(bytes) as size, sum(octet_length(bytes)) over (order by no) as behind
                   from spool_chunk where file_id = ? and no >= ?) chunks
                 where behind >= ? order by no limit 1""")) {
            statement.setLong(1, file);
            statement.setInt(2, next);
            statement.setLong(3, count);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw removed();
                }
                next = row.getInt(1);
                left -= row.getLong(2);
                return row.getLong(2);
            }
        } catch (SQLException e) {
            throw Chunks.failed("a part of the file could not be passed over", e);
        }
    }

    @Override
    public int available() {
        return chunk.length - place;
    }

    /** @return whether there is a byte to read; false at the end */
    private boolean ready() throws IOException {
        if (place == chunk.length && left > 0) {
            chunk = fetch();
            left -= chunk.length;
            place = 0;
        }
        return place < chunk.length;
    }

    private byte[] fetch() throws IOException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("select bytes from spool_chunk where file_id = ? and no = ?")) {
            statement.setLong(1, file);
            statement.setInt(2, next++);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw removed();
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw Chunks.failed("a part of the file could not be read", e);
        }
    }

    private static IOException removed() {
        return new FileNotFoundException("the file has been removed from the spool while it was read");
    }
}

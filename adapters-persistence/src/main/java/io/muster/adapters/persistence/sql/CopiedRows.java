package io.muster.adapters.persistence.sql;

import org.postgresql.copy.CopyIn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Rows in COPY's binary format (PostgreSQL's documentation of COPY, Binary Format), sent a buffer at a time. */
final class CopiedRows implements Row {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;
    private static final int INT4_OID = 23;
    private static final int BUFFER = 1 << 16;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    CopiedRows(CopyIn copy) {
        this.copy = copy;
        // Neither flags nor an extension of the header.
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row; its values follow. */
    void begin(int columns) throws SQLException {
        room(Short.BYTES).putShort((short) columns);
    }

    /** Ends the rows, and the COPY with them. */
    void end() throws SQLException {
        room(Short.BYTES).putShort((short) END);
        send();
        copy.endCopy();
    }

    @Override
    public Row text(String value) throws SQLException {
        return value == null ? none() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Row id(UUID value) throws SQLException {
        if (value == null) {
            return none();
        }
        sized(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    @Override
    public Row small(int value) throws SQLException {
        sized(Short.BYTES).putShort((short) value);
        return this;
    }

    @Override
    public Row number(int value) throws SQLException {
        sized(Integer.BYTES).putInt(value);
        return this;
    }

    @Override
    public Row number(Integer value) throws SQLException {
        return value == null ? none() : number(value.intValue());
    }

    @Override
    public Row number(long value) throws SQLException {
        sized(Long.BYTES).putLong(value);
        return this;
    }

    @Override
    public Row number(Long value) throws SQLException {
        return value == null ? none() : number(value.longValue());
    }

    @Override
    public Row flag(boolean value) throws SQLException {
        sized(Byte.BYTES).put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public Row time(Instant value) throws SQLException {
        return value == null ? none() : number(EPOCH.until(value, ChronoUnit.MICROS));
    }

    /** One dimension from 1 with its size, none where the array is empty. */
    @Override
    public Row numbers(List<Integer> values) throws SQLException {
        if (values == null) {
            return none();
        }
        int dimensions = values.isEmpty() ? 0 : 1;
        ByteBuffer array = sized((3 + 2 * dimensions + 2 * values.size()) * Integer.BYTES).putInt(dimensions).putInt(0).putInt(INT4_OID);
        if (dimensions > 0) {
            array.putInt(values.size()).putInt(1);
        }
        values.forEach(value -> array.putInt(Integer.BYTES).putInt(value));
        return this;
    }

    private Row bytes(byte[] value) throws SQLException {
        sized(value.length).put(value);
        return this;
    }

    private Row none() throws SQLException {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer sized(int length) throws SQLException {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) throws SQLException {
        if (buffer.remaining() < length) {
            send();
        }
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(length);
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}

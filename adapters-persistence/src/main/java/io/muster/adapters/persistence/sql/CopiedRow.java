package io.muster.adapters.persistence.sql;

import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IntegerValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.UUIDValueHandler;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The values of a row in COPY's binary format. */
final class CopiedRow implements Row {
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final IValueHandler<String> TEXT = new StringValueHandler();
    private static final IValueHandler<UUID> ID = new UUIDValueHandler();
    private static final IValueHandler<Collection<Integer>> NUMBERS =
        new CollectionValueHandler<>(ObjectIdentifier.Int4, new IntegerValueHandler<>());

    private final PgBinaryWriter writer;

    CopiedRow(PgBinaryWriter writer) {
        this.writer = writer;
    }

    @Override
    public Row text(String value) {
        return write(TEXT, value);
    }

    @Override
    public Row id(UUID value) {
        return write(ID, value);
    }

    @Override
    public Row small(int value) {
        writer.writeShort(value);
        return this;
    }

    @Override
    public Row number(int value) {
        writer.writeInt(value);
        return this;
    }

    @Override
    public Row number(Integer value) {
        return value == null ? none() : number(value.intValue());
    }

    @Override
    public Row number(long value) {
        writer.writeLong(value);
        return this;
    }

    @Override
    public Row number(Long value) {
        return value == null ? none() : number(value.longValue());
    }

    @Override
    public Row flag(boolean value) {
        writer.writeBoolean(value);
        return this;
    }

    @Override
    public Row time(Instant value) {
        return value == null ? none() : number(EPOCH.until(value, ChronoUnit.MICROS));
    }

    @Override
    public Row numbers(List<Integer> values) {
        return write(NUMBERS, values);
    }

    private <T> Row write(IValueHandler<T> handler, T value) {
        writer.write(handler, value);
        return this;
    }

    private Row none() {
        writer.writeNull();
        return this;
    }
}

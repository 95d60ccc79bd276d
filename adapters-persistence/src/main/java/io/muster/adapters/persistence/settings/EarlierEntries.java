package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Times;
import io.muster.application.Caller;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.AuditTrail.Entry;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Chains what was in the audit trail before it was a chain. That it was not tampered with until then is not told by that, and nobody
 * knows from where it was done.
 */
public final class EarlierEntries implements JavaMigration {
    private static final int PART = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10.1");
    }

    @Override
    public String getDescription() {
        return "chain earlier audit entries";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<Integer, ChainHead> heads = new TreeMap<>();
        try (Statement reading = connection.createStatement();
                PreparedStatement writing = connection.prepareStatement("insert into audit_entry (tenant_id, " + AuditRow.COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            reading.setFetchSize(PART);
            int added = 0;
            try (ResultSet rows = reading.executeQuery("select tenant_id, happened_at, actor, action, subject, concerned, details "
                    + "from audit_entry_before order by id")) {
                while (rows.next()) {
                    int tenant = rows.getInt(1);
                    ChainedEntry next = ChainedEntry.next(heads.getOrDefault(tenant, ChainHead.NONE), entry(rows));
                    heads.put(tenant, next.asHead());
                    set(writing, tenant, next, rows.getString(7));
                    writing.addBatch();
                    if (++added % PART == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
            writeHeads(connection, heads);
            reading.execute("drop table audit_entry_before");
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(Times.of(row, 2), row.getString(3), Caller.UNKNOWN_ORIGIN, row.getString(4),
            row.getString(5), Optional.empty(), row.getLong(6), AuditRow.details(row.getString(7)));
    }

    private static void set(PreparedStatement statement, int tenant, ChainedEntry chained, String details) throws SQLException {
        Entry entry = chained.entry();
        statement.setInt(1, tenant);
        statement.setLong(2, chained.sequence());
        statement.setString(3, chained.previous());
        statement.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
        statement.setString(5, entry.actor());
        statement.setString(6, entry.origin());
        statement.setString(7, entry.action());
        statement.setString(8, entry.subject());
        statement.setString(9, null);
        statement.setLong(10, entry.count());
        statement.setString(11, details);
        statement.setString(12, chained.hash());
    }

    private static void writeHeads(Connection connection, Map<Integer, ChainHead> heads) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "insert into audit_head (tenant_id, sequence_no, hash) values (?, ?, ?)")) {
            for (Map.Entry<Integer, ChainHead> end : heads.entrySet()) {
                head.setInt(1, end.getKey());
                head.setLong(2, end.getValue().sequence());
                head.setString(3, end.getValue().hash());
                head.addBatch();
            }
            head.executeBatch();
        }
    }
}

package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.upgrades.Upgrade;
import io.muster.application.Caller;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.AuditTrail.Entry;
import org.flywaydb.core.api.migration.Context;

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
public final class EarlierEntries extends Upgrade {
    public EarlierEntries() {
        super("10.1", "chain earlier audit entries");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<Integer, ChainHead> heads = new TreeMap<>();
        rewrite(connection, "select tenant_id, happened_at, actor, action, subject, concerned, details from audit_entry_before order by id",
            "insert into audit_entry (tenant_id, " + AuditRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (before, added) -> {
                int tenant = before.getInt(1);
                ChainedEntry next = ChainedEntry.next(heads.getOrDefault(tenant, ChainHead.NONE), entry(before));
                heads.put(tenant, next.asHead());
                set(added, tenant, next, before.getString(7));
            });
        writeHeads(connection, heads);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table audit_entry_before");
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

package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Transactions;

import java.util.List;

/**
 * The database sessions of nodes. One that stands still in the middle of a transaction, or whose machine has lost its network,
 * keeps its locks: the job's own row, and all that its chunk has written. Whoever takes its jobs over would wait for it.
 */
final class Sessions {
    private final Transactions transactions;

    Sessions(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Ends what a dead node has open, so that nothing of it is ever committed. Should the node still live, it is told by the
     * database, and goes on with new sessions.
     *
     * @param node the application name of its sessions; on PostgreSQL alone, since H2's other nodes are the same process
     * @return how many transactions it had open
     */
    int end(String node) {
        return transactions.<List<Boolean>>sql(sql -> sql.dialect() != Dialect.POSTGRESQL ? List.of() : sql.list("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = ? and datname = current_database() and usename = current_user and xact_start is not null""",
            p -> p.text(node), row -> row.getBoolean(1))).size();
    }
}

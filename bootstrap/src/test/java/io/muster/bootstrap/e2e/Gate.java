package io.muster.bootstrap.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Holds jobs up in the middle of a transaction: a trigger on the table of the jobs waits for a lock that the test has. So a test
 * finds a job where it wants it, however fast or slow the machine is.
 */
public final class Gate implements AutoCloseable {
    private static final long LOCK = 4711;
    private static final String WAITING = """
        select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and not l.granted order by a.application_name""";

    private final Cluster cluster;
    private final Connection holder;
    private boolean open;

    private Gate(Cluster cluster, Connection holder) {
        this.cluster = cluster;
        this.holder = holder;
    }

    /** Once for a cluster. */
    public static void build(Cluster cluster) {
        cluster.execute("create table gate (state varchar, least integer)");
        cluster.execute("""
            create function pass_gate() returns trigger language plpgsql as $$
            begin
              if exists (select 1 from gate where gate.state = new.state
                         and cast(cast(new.document as jsonb) ->> 'done' as integer) >= gate.least) then
                perform pg_advisory_xact_lock_shared(%d);
              end if;
              return new;
            end $$""".formatted(LOCK));
        cluster.execute("""
            create trigger pass_gate after update on job for each row
            when (old.document is distinct from new.document) execute function pass_gate()""");
    }

    /** Closed for jobs that are about to commit this state with at least so much of it done. */
    public static Gate closed(Cluster cluster, String state, int least) throws SQLException {
        cluster.execute("delete from gate");
        Connection holder = cluster.connect();
        try (Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
        cluster.execute("insert into gate values ('" + state + "', " + least + ")");
        return new Gate(cluster, holder);
    }

    /** The names of the nodes that wait, one for each job. */
    List<String> waiting() {
        return cluster.query(WAITING);
    }

    /** Waits until so many jobs do, and tells whose they are. */
    public List<String> await(int jobs) throws InterruptedException {
        Cluster.await(jobs + " jobs at the gate", () -> waiting().size() == jobs);
        return waiting();
    }

    /** Lets through who waits, and who comes. */
    public void open() throws SQLException {
        if (!open) {
            open = true;
            cluster.execute("delete from gate");
            holder.close();
        }
    }

    @Override
    public void close() throws SQLException {
        open();
    }
}

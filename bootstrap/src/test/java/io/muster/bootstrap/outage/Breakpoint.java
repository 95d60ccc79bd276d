package io.muster.bootstrap.outage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds a job up in the middle of a state, so that something can be broken just there, however fast the machine is: a trigger
 * on the job's row waits for a lock that a session of the test has. When the database goes away the lock goes with it.
 */
final class Breakpoint implements AutoCloseable {
    private static final int LOCK = 4242;

    private final Connection holder;

    private Breakpoint(Connection holder) {
        this.holder = holder;
    }

    /** @param state jobs that are in it get no further, and no chunk of theirs is committed */
    static Breakpoint in(String state, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("""
                create or replace function hold_up() returns trigger language plpgsql as $$
                begin
                  perform pg_advisory_xact_lock_shared(%d);
                  return new;
                end $$""".formatted(LOCK));
            statement.execute("drop trigger if exists breakpoint on job");
            // Claiming a job is no progress; whoever holds it up there would keep others from claiming it.
            statement.execute("""
                create trigger breakpoint before update on job for each row
                when (old.state = '%s' and old.fence = new.fence and old.document <> new.document)
                execute function hold_up()""".formatted(state));
        }
        return new Breakpoint(connection);
    }

    /** Whether a job waits here. */
    boolean reached() throws SQLException {
        try (Statement statement = holder.createStatement();
             ResultSet waiting = statement.executeQuery(
                 "select count(*) from pg_locks where locktype = 'advisory' and objid = " + LOCK + " and not granted")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    /** Lets jobs pass, where the database is still there. */
    @Override
    public void close() throws SQLException {
        holder.close();
    }
}

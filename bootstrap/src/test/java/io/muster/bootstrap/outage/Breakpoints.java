package io.muster.bootstrap.outage;

import io.muster.bootstrap.rig.Postmaster;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hold jobs up in the middle of their states, so that something can be broken just there, however fast the machine is: a
 * trigger on the job's row waits until the state's breakpoint is taken away. They are rows of a table, and so outlast the
 * database's crash: no job slips through while it comes back.
 */
final class Breakpoints implements AutoCloseable {
    private static final String DATABASE = "postgres";
    /** With the place of a state in the list, the advisory lock of a job that waits in it: what tells that one does. */
    private static final int LOCK = 4242;

    private final Postmaster database;
    private final List<String> states;

    private Breakpoints(Postmaster database, List<String> states) {
        this.database = database;
        this.states = states;
    }

    /** @param states jobs that are in one of them get no further, and no chunk of theirs is committed */
    static Breakpoints in(Postmaster database, String... states) throws SQLException {
        Breakpoints breakpoints = new Breakpoints(database, List.of(states));
        database.execute(DATABASE, "create table breakpoint(state varchar(20) primary key, lock int not null)",
            "insert into breakpoint values " + breakpoints.states.stream()
                .map(state -> "('" + state + "'," + breakpoints.states.indexOf(state) + ")").collect(Collectors.joining(",")), """
            create function hold_up() returns trigger language plpgsql as $$
            begin
              perform pg_advisory_xact_lock_shared(%d, lock) from breakpoint where state = old.state;
              while exists (select 1 from breakpoint where state = old.state) loop
                perform pg_sleep(0.02);
              end loop;
              return new;
            end $$""".formatted(LOCK), """
            create trigger breakpoint before update on job for each row
            -- Claiming a job is no progress; whoever holds it up there would keep others from claiming it.
            when (old.fence = new.fence and old.document <> new.document)
            execute function hold_up()""");
        return breakpoints;
    }

    /** Whether a job waits in a state. */
    boolean reached(String state) throws SQLException {
        try (Connection connection = database.connect(DATABASE); Statement statement = connection.createStatement();
             ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and classid = "
                 + LOCK + " and objid = " + states.indexOf(state))) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    /** Lets jobs pass. */
    void remove(String state) throws SQLException {
        database.execute(DATABASE, "delete from breakpoint where state = '" + state + "'");
    }

    @Override
    public void close() throws SQLException {
        database.execute(DATABASE, "drop trigger breakpoint on job", "drop function hold_up()", "drop table breakpoint");
    }
}

package io.muster.bootstrap.benchmark.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How much a yardstick's table is like Muster's own. */
public enum Likeness {
    /** With its indexes, constraints, foreign keys and storage options. */
    IDENTICAL("including all", 'f', true),
    /** The same columns and the primary key: no foreign key, no other index. */
    PLAIN("including defaults", 'p', false),
    /** The same columns and nothing else. */
    BARE("including defaults", ' ', false);

    private final String including;
    private final char constraints;
    private final boolean options;

    Likeness(String including, char constraints, boolean options) {
        this.including = including;
        this.constraints = constraints;
        this.options = options;
    }

    void create(String table, Statement statement) throws SQLException {
        String made = "yardstick." + table;
        statement.execute("create table " + made + " (like public." + table + " " + including + ")");
        // LIKE copies neither of the two.
        for (String definition : texts(statement, "select pg_get_constraintdef(oid) from pg_constraint where contype = '" + constraints
                + "' and conrelid = 'public." + table + "'::regclass")) {
            statement.execute("alter table " + made + " add " + definition);
        }
        if (options) {
            for (String option : texts(statement, "select unnest(reloptions) from pg_class where oid = 'public." + table
                    + "'::regclass")) {
                statement.execute("alter table " + made + " set (" + option + ")");
            }
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

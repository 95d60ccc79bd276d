package io.muster.bootstrap.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the database holds, read past the server. Left out is what may differ: numbers that the database gives out, times of
 * writing, the first administrator's own id and password, and under which number an import's or export's job goes.
 */
final class Tables {
    private static final Set<String> ACCOUNT_MAY_DIFFER = Set.of("tenant_id", "connection_id", "updated_at", "arrived_at");
    private static final Set<String> ADMINISTRATOR_MAY_DIFFER = Set.of("id", "credential", "created_at", "last_login_at", "logins_count");
    /**
     * The first two hold what the server sets down for itself; see {@link #tasks()} for what belongs to jobs. The third has the
     * pieces of compressed files, the times in which make them a little longer or shorter. Accounts pass from the last but one to the
     * last a little after they are written.
     */
    private static final Set<String> COUNT_MAY_DIFFER = Set.of("scheduled_tasks", "sign_in_attempts", "spool_chunk", "account_search_due",
        "account_search");

    private final Connection connection;
    private final Map<String, String> names;

    /** @param jobs what to call the jobs, by their ids */
    Tables(Connection connection, Map<String, String> jobs) throws SQLException {
        this.connection = connection;
        this.names = new TreeMap<>(jobs);
        for (String id : rows("select id from account where user_name_key = 'admin'", Set.of())) {
            names.put(id.substring("id=".length()), "(the administrator's id)");
        }
    }

    void writeInto(Ledger ledger) throws SQLException {
        ledger.add("accounts", accounts());
        ledger.add("links", sorted("""
            select a.user_name_key, l.place, r.kind, r.name from account_link l
            left join account a on a.id = l.account_id left join reference r on r.id = l.reference_id"""));
        ledger.add("references", sorted("""
            select r.kind, r.name, r.name_key, r.label, r.everything, r.permissions, p.name as parent from reference r
            left join reference p on p.id = r.parent_id"""));
        ledger.add("audit entries, in their order",
            rows("select actor, action, subject, concerned, details from audit_entry order by tenant_id, sequence_no", Set.of()));
        ledger.add("jobs", sorted("select kind, id, state, applied_through, cancel_requested, submissions from job"));
        ledger.add("decisions", sorted("select job, kind, count(*) from import_decision group by job, kind"));
        ledger.add("rows of roles and groups", sorted("select * from import_definition_row"));
        ledger.add("rows of each table", counts());
        ledger.add("tasks of jobs", tasks());
        ledger.add("temporary tables", temporaryTables());
    }

    /** What belongs to jobs that run; nothing once all have ended. */
    List<String> tasks() throws SQLException {
        return sorted("select task_name, task_instance from scheduled_tasks where task_name in ('import', 'export')");
    }

    private List<String> accounts() throws SQLException {
        List<String> accounts = rows("select * from account where user_name_key <> 'admin'", ACCOUNT_MAY_DIFFER);
        Set<String> administrator = new TreeSet<>(ACCOUNT_MAY_DIFFER);
        administrator.addAll(ADMINISTRATOR_MAY_DIFFER);
        accounts.addAll(rows("select * from account where user_name_key = 'admin'", administrator));
        return accounts.stream().sorted().toList();
    }

    /** Every table that there is, so that one that somebody left behind shows, and so do its rows. */
    private List<String> counts() throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : sorted("""
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""")) {
            String name = table.substring(table.indexOf('=') + 1);
            String count = COUNT_MAY_DIFFER.contains(name.toLowerCase(Locale.ROOT)) ? ""
                : rows("select count(*) as \"rows\" from \"" + name + "\"", Set.of()).get(0);
            counts.add(name + " " + count);
        }
        return counts;
    }

    private List<String> temporaryTables() throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        return sorted(postgres
            ? "select relname from pg_class where relpersistence = 't' and relkind = 'r'"
            : "select table_name from information_schema.tables where table_type like '%TEMPORARY%'");
    }

    private List<String> sorted(String sql) throws SQLException {
        return rows(sql, Set.of()).stream().sorted().toList();
    }

    private List<String> rows(String sql, Set<String> without) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(named(row(result, without)));
            }
        }
        return rows;
    }

    private static String row(ResultSet result, Set<String> without) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!without.contains(column)) {
                values.put(column, result.getString(i));
            }
        }
        return values.size() == 1 ? values.entrySet().iterator().next().toString() : values.toString();
    }

    private String named(String row) {
        String named = row;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.contains(name.getKey()) ? named.replace(name.getKey(), name.getValue()) : named;
        }
        return named;
    }
}

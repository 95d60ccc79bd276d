package io.muster.bootstrap.benchmark.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * All that this benchmark knows of Muster's tables.
 *
 * @param url of a PostgreSQL database
 */
public record Schema(String url) {
    /** Where accounts end up, in an order in which they can be filled. */
    static final List<String> FINAL_TABLES = List.of("account", "account_link");

    /** The accounts with all that belongs to them, in the order of an export: what any export has to read at least. */
    static final String EXPORT = """
        select a.*, l.places, l.reference_ids from account a left join (
          select account_id, array_agg(place) as places, array_agg(reference_id) as reference_ids from account_link group by account_id
        ) l on l.account_id = a.id
        order by a.tenant_id, a.user_name_key, a.id""";

    private static final List<String> FORGET = List.of(
        "create temporary table kept on commit drop as select * from account where user_name_key = 'admin'",
        "create temporary table kept_link on commit drop as select * from account_link where account_id in (select id from kept)",
        "truncate account, account_link, account_search, account_search_due",
        "insert into account select * from kept",
        "insert into account_link select * from kept_link",
        "insert into account_search_due select id from kept");

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Removes all accounts but the first administrator's, leaving the tables as small as new ones. */
    public void forgetAccounts() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String step : FORGET) {
                statement.execute(step);
            }
            connection.commit();
        }
    }

    /** Waits until Muster has taken up all accounts for searches, which it does behind the writes. */
    public void awaitSearches() throws SQLException, InterruptedException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            boolean due = true;
            while (due) {
                try (ResultSet row = statement.executeQuery("select exists (select 1 from account_search_due)")) {
                    row.next();
                    due = row.getBoolean(1);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Reads accounts by their ids, as barely as that can be done. @return for each of them how long it took, in milliseconds */
    public List<Double> lookUp(List<UUID> ids) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = connect();
             PreparedStatement statement = connection.prepareStatement("select * from account where id = ?")) {
            for (UUID id : ids) {
                long begin = System.nanoTime();
                statement.setObject(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                }
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return millis;
    }

    /** Does at once what autovacuum would do within a minute or two. */
    public void settle() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String table : FINAL_TABLES) {
                statement.execute("vacuum (analyze) " + table);
            }
            statement.execute("vacuum (analyze) account_search");
            statement.execute("vacuum (analyze) account_search_due");
            statement.execute("checkpoint");
        }
    }

    /** Has the database write what it still holds, so that who comes next does not pay for who was before. */
    public void checkpoint() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}

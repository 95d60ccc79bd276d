package io.muster.adapters.persistence;

import io.muster.adapters.persistence.settings.EarlierEntries;
import io.muster.adapters.persistence.upgrades.EarlierNames;
import io.muster.application.PageRequest;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.exporting.Wildcards;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts of before there were searches are found and sorted like any other, and earlier jobs have who began them and their ends. */
abstract class EarlierAccounts {
    private static final String LONG = "\ufdfa".repeat(100);

    abstract DataSource newDatabase();

    abstract String[] scripts();

    @Test
    void are_found_and_sorted_by_all_of_their_names() throws SQLException {
        DataSource old = newDatabase();
        Flyway.configure().dataSource(old).locations(scripts()).placeholders(Map.of("text", "varchar", "where_external_id", ""))
            .javaMigrations(new EarlierEntries()).target("13").load().migrate();
        try (Connection connection = old.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into tenant (name, name_key) values ('default', 'default')");
            statement.execute("insert into connection (tenant_id, name, name_key, kind, enabled) "
                + "values (1, 'local', 'local', 'LOCAL', true)");
            add(connection, "a", "J\u00dcRGEN", null);
            add(connection, "b", "Stra\u00dfe", "short");
            add(connection, "c", null, LONG);
        }
        try (Database upgraded = Database.on(old, Clock.systemUTC())) {
            assertThat(names(upgraded, new Where(Attribute.GIVEN_NAME, new Is("j\u00fcrgen")))).containsExactly("a");
            assertThat(names(upgraded, new Where(Attribute.GIVEN_NAME, new Like(Wildcards.containing("RASS"))))).containsExactly("b");
            assertThat(names(upgraded, new Where(Attribute.DISPLAY_NAME, new Like(Wildcards.containing(LONG))))).containsExactly("c");
            assertThat(names(upgraded, AccountQuery.EVERYBODY)).containsExactly("b", "c", "a");
        }
    }

    @Test
    void jobs_are_known_by_who_began_them_and_when_they_ended() throws SQLException {
        DataSource old = newDatabase();
        Flyway.configure().dataSource(old).locations(scripts()).placeholders(Map.of("text", "varchar", "where_external_id", ""))
            .javaMigrations(new EarlierEntries(), new EarlierNames()).target("17").load().migrate();
        try (Connection connection = old.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into tenant (name, name_key) values ('default', 'default')");
            statement.execute("insert into job (id, kind, tenant_id, created_at, state, document, applied_through, fence, cancel_requested, "
                + "submissions) values ('" + UUID.randomUUID() + "', 'EXPORT', 1, current_timestamp, 'DONE', "
                + "'{\"createdBy\":\"jane \\\"d\\\"\",\"finishedAt\":\"2026-01-02T03:04:05.000006Z\"}', 0, 0, false, 0)");
        }
        Database.on(old, Clock.systemUTC()).close();
        try (Connection connection = old.getConnection(); Statement statement = connection.createStatement();
                ResultSet job = statement.executeQuery("select created_by, finished_at from job")) {
            assertThat(job.next()).isTrue();
            assertThat(job.getString(1)).isEqualTo("jane \"d\"");
            assertThat(job.getObject(2, OffsetDateTime.class).toInstant()).isEqualTo("2026-01-02T03:04:05.000006Z");
        }
    }

    private static List<String> names(Database database, AccountQuery query) {
        return database.accounts().page(Tenant.DEFAULT, query, SortKey.parse("displayName,-givenName"), PageRequest.first(10)).items()
            .stream().map(account -> account.profile().userName().value()).toList();
    }

    private static void add(Connection connection, String name, String givenName, String displayName) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into account (id, tenant_id, connection_id, version, "
                + "user_name, user_name_key, given_name, display_name, display_name_key, email_verified, enabled, attributes, "
                + "user_metadata, app_metadata, created_at, updated_at, logins_count) "
                + "values (?, 1, 1, 1, ?, ?, ?, ?, ?, false, true, '{}', '{}', '{}', "
                + "current_timestamp, current_timestamp, 0)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, name);
            insert.setString(3, name);
            insert.setString(4, givenName);
            insert.setString(5, displayName);
            insert.setString(6, displayName == null || displayName.length() < 50 ? displayName : "\u0001digest");
            insert.execute();
        }
    }
}

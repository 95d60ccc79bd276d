package io.muster.adapters.persistence;

import io.muster.application.PageRequest;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.AccountQuery.Where;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.exporting.Wildcards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

/** What is made behind the writes so that searches are quick. */
@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresSearchIndexTest {
    private static final AccountQuery LINDQVIST = new Where(Attribute.NAMES, new Like(Wildcards.containing("lindqvist")));

    private static void write(Database database, Write... writes) {
        assertThat(database.provisioning().write(Tenant.DEFAULT, List.of(writes))).isEmpty();
    }

    private static Account named(String userName, String displayName) {
        return anAccount(userName).with(Field.DISPLAY_NAME, displayName).build();
    }

    private static List<String> found(Database database) {
        return database.accounts().page(Tenant.DEFAULT, LINDQVIST, SortKey.BY_USER_NAME, PageRequest.first(1_000)).items().stream()
            .map(account -> account.profile().userName().value()).toList();
    }

    private static void catchUp(Database database) {
        database.upkeep().forEach(upkeep -> upkeep.work().run());
    }

    private static long number(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void follows_what_is_written() throws SQLException {
        DataSource dataSource = Postgres.newDatabase();
        try (Database database = Database.on(dataSource, Clock.systemUTC())) {
            database.tenants().ensure(Tenant.DEFAULT);
            write(database, new Write.Insert(named("a", "Ann Lindqvist")), new Write.Insert(named("b", "Bob")));
            assertThat(found(database)).containsExactly("a");
            catchUp(database);
            assertThat(number(dataSource, "select count(*) from account_search_due")).isZero();
            assertThat(found(database)).containsExactly("a");

            Account changed = anAccount("b").with(Field.DISPLAY_NAME, "Bob Lindqvist").inVersion(2).build();
            write(database, new Write.Replace(named("b", "Bob"), changed),
                new Write.Remove(anAccount("a").build().id(), anAccount("a").build().version()));
            assertThat(found(database)).containsExactly("b");
            catchUp(database);
            assertThat(found(database)).containsExactly("b");
            assertThat(number(dataSource, "select count(*) from account_search")).isEqualTo(1);
        }
    }

    @Test
    void is_not_told_of_what_nobody_searches() throws SQLException {
        DataSource dataSource = Postgres.newDatabase();
        try (Database database = Database.on(dataSource, Clock.systemUTC())) {
            database.tenants().ensure(Tenant.DEFAULT);
            write(database, new Write.Insert(anAccount("a").build()));
            catchUp(database);
            write(database, new Write.Replace(anAccount("a").build(),
                anAccount("a").with(Field.PHONE, "+33612345678").inVersion(2).build()));
            assertThat(number(dataSource, "select count(*) from account_search_due")).isZero();
        }
    }

    @Test
    void takes_one_part_up_while_an_import_is_applied_and_all_when_it_is_not() throws SQLException {
        DataSource dataSource = Postgres.newDatabase();
        try (Database database = Database.on(dataSource, Clock.systemUTC()); Connection connection = dataSource.getConnection();
             Statement statement = connection.createStatement()) {
            database.tenants().ensure(Tenant.DEFAULT);
            write(database, IntStream.range(0, 5_000).mapToObj(i -> new Write.Insert(named("u" + i, "Lindqvist"))).toArray(Write[]::new));
            statement.execute("update tenant set applying_import = '" + new UUID(0, 1) + "'");
            catchUp(database);
            assertThat(number(dataSource, "select count(*) from account_search")).isEqualTo(2_000);
            statement.execute("update tenant set applying_import = null");
            catchUp(database);
            assertThat(number(dataSource, "select count(*) from account_search")).isEqualTo(5_000);
            assertThat(found(database)).hasSize(1_000);
        }
    }

    @Test
    void does_without_trigrams_where_they_may_not_be_created() throws SQLException {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) Postgres.newDatabase();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role simple login");
            statement.execute("grant create on schema public to simple");
        }
        dataSource.setUser("simple");
        try (Log log = new Log(); Database database = Database.on(dataSource, Clock.systemUTC())) {
            database.tenants().ensure(Tenant.DEFAULT);
            write(database, new Write.Insert(named("a", "Ann Lindqvist")));
            catchUp(database);
            assertThat(found(database)).containsExactly("a");
            assertThat(number(dataSource, "select count(*) from pg_indexes where indexname = 'account_search_names'")).isZero();
            assertThat(log.alarms()).hasSize(1).first().asString().contains("there is no extension pg_trgm", "docs/scale.md");
        }
    }
}

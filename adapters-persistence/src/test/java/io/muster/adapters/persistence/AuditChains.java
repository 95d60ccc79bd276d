package io.muster.adapters.persistence;

import io.muster.application.Caller;
import io.muster.application.audit.AuditUseCases;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.audit.Verification;
import io.muster.application.audit.Verification.Broken;
import io.muster.application.audit.Verification.Reason;
import io.muster.application.port.in.ReadAudit;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The chain of the audit trail against those who write at once, and against those who write past Muster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AuditChains {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final Caller ADMIN = new Caller(TENANT, AccountId.next(Clock.systemUTC()), "admin", Permissions.ALL);
    private static final int WRITERS = 8;
    private static final int EACH = 40;

    private final TestDatabase database = TestDatabase.of(newDatabase());
    private final ReadAudit audit = new AuditUseCases(database.database(), Clock.systemUTC()).readAudit();

    abstract DataSource newDatabase();

    abstract String[] scripts();

    @BeforeEach
    void begin() {
        database.emptied().tenants().ensure(TENANT);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void entries_that_are_added_at_once_make_one_unbroken_chain() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String actor = "writer-" + writer;
            writers.add(() -> {
                for (int i = 0; i < EACH; i++) {
                    add(actor);
                }
                return EACH;
            });
        }
        run(writers);

        assertThat(audit.verify(ADMIN))
            .isEqualTo(new Verification(WRITERS * EACH, database.database().audit().head(TENANT).hash(), Optional.empty()));
        assertThat(database.database().audit().after(TENANT, 0, 1000)).extracting(ChainedEntry::sequence)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
    }

    @Test
    void a_changed_entry_is_found() {
        for (String change : List.of("actor = 'somebody else'", "origin = 'x'", "action = 'x'", "subject = 'x'", "concerned = 7",
            "refusal = 'x'", "details = '{}'", "details = 'no json'", "happened_at = happened_at + interval '1' second")) {
            begin();
            add("a", "b", "c");
            past("update audit_entry set " + change + " where sequence_no = 2");

            assertThat(broken()).as(change).isEqualTo(new Broken(2, Reason.CHANGED));
        }
    }

    @Test
    void an_entry_that_was_written_anew_with_its_hash_is_found_by_the_next() {
        add("a", "b", "c");
        ChainedEntry first = database.database().audit().after(TENANT, 0, 1).get(0);
        ChainedEntry forged = ChainedEntry.next(ChainHead.NONE,
            new Entry(first.entry().at(), "forger", "did", "something", 0, Map.of("k", "v")));
        past("update audit_entry set actor = 'forger', hash = '" + forged.hash() + "' where sequence_no = 1");

        assertThat(broken()).isEqualTo(new Broken(2, Reason.REPLACED));
    }

    @Test
    void a_removed_entry_is_found() {
        add("a", "b", "c");
        past("delete from audit_entry where sequence_no = 2");

        assertThat(broken()).isEqualTo(new Broken(2, Reason.MISSING));
    }

    @Test
    void a_removed_entry_whose_gap_was_closed_is_found() {
        add("a", "b", "c");
        past("delete from audit_entry where sequence_no = 2");
        past("update audit_entry set sequence_no = 2 where sequence_no = 3");

        assertThat(broken()).isEqualTo(new Broken(2, Reason.CHANGED));
    }

    @Test
    void entries_that_have_changed_places_are_found() {
        add("a", "b", "c");
        past("update audit_entry set sequence_no = 99 where sequence_no = 1");
        past("update audit_entry set sequence_no = 1 where sequence_no = 2");
        past("update audit_entry set sequence_no = 2 where sequence_no = 99");

        assertThat(broken()).isEqualTo(new Broken(1, Reason.CHANGED));
    }

    @Test
    void a_cut_off_end_is_found() {
        add("a", "b", "c");
        past("delete from audit_entry where sequence_no = 3");

        assertThat(broken()).isEqualTo(new Broken(3, Reason.CUT_OFF));
    }

    @Test
    void an_entry_that_somebody_put_at_the_end_is_found() {
        add("a", "b");
        ChainHead head = database.database().audit().head(TENANT);
        add("c");
        past("update audit_head set sequence_no = " + head.sequence() + ", hash = '" + head.hash() + "'");

        assertThat(broken()).isEqualTo(new Broken(3, Reason.ADDED));
    }

    @Test
    void a_trail_of_before_the_chain_is_chained_by_the_upgrade() throws SQLException {
        DataSource old = newDatabase();
        Flyway.configure().dataSource(old).locations(scripts()).placeholders(Map.of("text", "varchar")).target("7").load().migrate();
        try (Connection connection = old.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into tenant (name, name_key) values ('default', 'default')");
            for (String subject : List.of("1", "2", "3")) {
                statement.execute("insert into audit_entry (tenant_id, happened_at, actor, action, subject, concerned, details) "
                    + "values (1, timestamp with time zone '2026-01-02 03:04:05.678901+00:00', 'admin', 'import.done', '" + subject
                    + "', 5, '{\"a\":\"b\"}')");
            }
        }
        try (TestDatabase upgraded = TestDatabase.of(old)) {
            upgraded.database().audit().add(TENANT, entry("later"));

            List<ChainedEntry> chain = upgraded.database().audit().after(TENANT, 0, 10);
            assertThat(chain).hasSize(4);
            assertThat(chain.get(2).entry()).isEqualTo(new Entry(Instant.parse("2026-01-02T03:04:05.678901Z"), "admin", "(unknown)",
                "import.done", "3", Optional.empty(), 5, Map.of("a", "b")));
            assertThat(new AuditUseCases(upgraded.database(), Clock.systemUTC()).readAudit().verify(ADMIN).intact()).isTrue();
        }
    }

    final TestDatabase database() {
        return database;
    }

    final void add(String... actors) {
        for (String actor : actors) {
            database.database().audit().add(TENANT, entry(actor));
        }
    }

    private static Entry entry(String actor) {
        return new Entry(Instant.now(), actor, "did", "something", 0, Map.of("k", "v"));
    }

    private Broken broken() {
        return audit.verify(ADMIN).broken().orElseThrow();
    }

    /** As somebody who has the database's administrator's password. */
    private void past(String sql) {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            TestDatabase.letEverythingBeChanged(statement);
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<Callable<Integer>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

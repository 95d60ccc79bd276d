package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.accounts.Deletion;
import io.muster.application.audit.AuditFilter;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.twin.FakeExpressions;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.FakePreviews;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportFlowTest {
    private static final Duration KEPT = Duration.ofDays(7);

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryStore store = new InMemoryStore();
    private final FakeFiles files = new FakeFiles(clock);
    private final ExportUseCases useCases = new ExportUseCases(needs(new LineSink(), new FakeLanguage(), clock));
    private final ExportAccounts exports = useCases.exportAccounts();
    private final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.references().add(Tenant.DEFAULT, Definition.team(new Name("company"), Optional.empty()));
        store.references().add(Tenant.DEFAULT, Definition.team(new Name("ops"), Optional.of(new Name("company"))));
        store.references().add(Tenant.DEFAULT, Definition.team(new Name("idle"), Optional.empty()));
    }

    @Test
    void writes_the_accounts_in_their_order_and_what_they_refer_to_with_what_is_above_it() throws IOException {
        given(anAccount("b").inTeams("ops"));
        given(anAccount("a"));

        ExportJob done = run(exports.start(admin, request(Set.of(), false, false)));

        assertThat(done.state()).isEqualTo(ExportState.DONE);
        assertThat(file(done)).isEqualTo("a\nb\nTEAM company\nTEAM ops\n");
    }

    @Test
    void goes_through_more_accounts_than_fit_on_a_page() throws IOException {
        IntStream.range(0, 2500).forEach(i -> given(anAccount(String.format("user%04d", i))));

        ExportJob done = run(exports.start(admin, request(Set.of(), false, false)));

        assertThat(done.done()).isEqualTo(2500);
        assertThat(file(done).lines()).hasSize(2500).doesNotHaveDuplicates();
    }

    @Test
    void leaves_disabled_accounts_out_unless_told_otherwise() throws IOException {
        given(anAccount("on"));
        given(anAccount("off").disabled());

        assertThat(file(run(exports.start(admin, request(Set.of(), false, false))))).isEqualTo("on\n");
        assertThat(file(run(exports.start(admin, request(Set.of(), true, false))))).isEqualTo("off\non\n");
    }

    @Test
    void writes_only_the_accounts_that_were_chosen_and_names_the_file_after_a_single_one() throws IOException {
        given(anAccount("a"));
        given(anAccount("b"));

        ExportJob done = run(exports.start(admin, request(Set.of(idOf("b")), false, false)));

        assertThat(file(done)).isEqualTo("b\n");
        assertThat(done.file()).hasValueSatisfying(file -> assertThat(file.name()).isEqualTo("b.lines"));
    }

    @Test
    void names_no_file_after_an_account_that_its_exporter_must_not_know_of() throws IOException {
        store.references().add(Tenant.DEFAULT, Definition.group(new Name("Spain"), null, Optional.empty()));
        given(anAccount("secret").inGroups("Spain"));
        Caller limited = new Caller(Tenant.DEFAULT, idOf("l"), "l", new Authority(Permissions.NONE,
            Map.of(Permission.ACCOUNTS_EXPORT, Scope.of(List.of(new Name("France"))))));

        ExportJob done = run(exports.start(limited, request(Set.of(idOf("secret")), false, false)));

        assertThat(file(done)).isEmpty();
        assertThat(done.file().map(ExportedFile::name).orElseThrow()).doesNotContain("secret");
    }

    @Test
    void writes_those_whom_the_query_means_of_those_who_were_asked_for() throws IOException {
        given(anAccount("ann"));
        given(anAccount("anne").disabled());
        given(anAccount("bob"));

        assertThat(file(run(exports.start(admin, request("ann", Set.of(), false))))).isEqualTo("ann\n");
        assertThat(file(run(exports.start(admin, request("ann", Set.of(), true))))).isEqualTo("ann\nanne\n");
        assertThat(file(run(exports.start(admin, request("ann", Set.of(idOf("anne"), idOf("bob")), true))))).isEqualTo("anne\n");
    }

    @Test
    void a_query_shows_nobody_who_is_beyond_the_exporter() throws IOException {
        store.references().add(Tenant.DEFAULT, Definition.group(new Name("Spain"), null, Optional.empty()));
        given(anAccount("ann").inGroups("Spain"));
        Caller limited = new Caller(Tenant.DEFAULT, idOf("l"), "l", new Authority(Permissions.NONE,
            Map.of(Permission.ACCOUNTS_EXPORT, Scope.of(List.of(new Name("France"))))));

        ExportJob done = run(exports.start(limited, request("ann", Set.of(), true)));

        assertThat(file(done)).isEmpty();
        assertThat(done.total()).isZero();
    }

    @Test
    void refuses_a_query_that_cannot_be_read_before_it_begins() {
        assertThatThrownBy(() -> exports.start(admin, request("who?", Set.of(), false)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("query.invalid"));
        assertThat(exports.page(admin, Optional.empty(), PageRequest.first(10)).total()).isZero();
    }

    @Test
    void fails_where_the_query_cannot_be_read_any_more() {
        ExportJob received = exports.start(admin, request("who", Set.of(), false));
        QueryLanguage stricter = (text, connections) -> new FakeLanguage().parse(text + "?", connections);
        new ExportUseCases(needs(new LineSink(), stricter, new SteppingClock())).run(received.id(), () -> false);

        ExportJob failed = exports.find(admin, received.id());

        assertThat(failed.state()).isEqualTo(ExportState.FAILED);
        assertThat(failed.failure()).contains("no questions, please");
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void notes_the_beginning_of_a_query_in_the_audit_trail() {
        exports.start(admin, request("x".repeat(600), Set.of(), false));

        assertThat(store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(1)).items())
            .singleElement().satisfies(entry -> assertThat(entry.entry().details()).containsEntry("query", "x".repeat(500) + "…"));
    }

    @Test
    void tells_what_changed_since_a_moment_also_who_was_disabled() throws IOException {
        Instant moment = Instant.parse("2030-01-01T00:00:00Z");
        given(anAccount("old"));
        given(anAccount("new").with(changedAt(moment)));
        given(anAccount("off").disabled().with(changedAt(moment)));
        given(anAccount("late").with(changedAt(moment.minus(Duration.ofMinutes(9)))));

        assertThat(file(run(exports.start(admin, since(moment))))).as("with what was written in the minutes before, perhaps again")
            .isEqualTo("late\nnew\noff\n");
    }

    @Test
    void tells_who_was_deleted_since_a_moment_within_the_export_s_scope() {
        Instant before = clock.instant();
        deleted("seen", "France", before.plusSeconds(1));
        deleted("hidden", "Spain", before.plusSeconds(2));
        deleted("long ago", "France", before.minus(Duration.ofHours(1)));
        given(anAccount("back"));
        deleted("back", "France", before.plusSeconds(3));
        clock.advance(Duration.ofMinutes(1));
        Caller limited = new Caller(Tenant.DEFAULT, idOf("l"), "l", new Authority(Permissions.NONE,
            Map.of(Permission.ACCOUNTS_EXPORT, Scope.of(List.of(new Name("France"))))));

        assertThat(deletions(admin, run(exports.start(admin, since(before))))).containsExactly("seen", "hidden");
        assertThat(deletions(limited, run(exports.start(limited, since(before))))).containsExactly("seen");
        assertThat(deletions(admin, run(exports.start(admin, request(Set.of(), true, false))))).isEmpty();
    }

    private void deleted(String name, String group, Instant at) {
        store.work().run(() -> store.audit().add(Tenant.DEFAULT, new AuditTrail.Entry(at, "admin", "account.deleted", name, 1,
            Map.of("id", idOf(name).toString(), "connection", "local", "groups", group))));
    }

    private List<String> deletions(Caller caller, ExportJob job) {
        return exports.deletions(caller, job.id(), PageRequest.first(10)).items().stream().map(Deletion::userName).toList();
    }

    private static Activity changedAt(Instant moment) {
        return new Activity(AccountBuilder.THEN, moment, Optional.empty(), 0);
    }

    private static ExportRequest since(Instant moment) {
        return new ExportRequest("lines", "lines", new Selection(Connection.LOCAL, Optional.empty(), Set.of(), false, Optional.of(moment)),
            List.of(), SortKey.BY_USER_NAME, false, Optional.empty());
    }

    @Test
    void calls_the_file_what_was_asked_for() {
        ExportRequest named = new ExportRequest("lines", "lines", Selection.everybody(Connection.LOCAL), List.of(), SortKey.BY_USER_NAME,
            false, Optional.of("mine.txt"));

        assertThat(run(exports.start(admin, named)).file()).hasValueSatisfying(file -> assertThat(file.name()).isEqualTo("mine.txt"));
    }

    @Test
    void begins_anew_after_a_crash() throws IOException {
        given(anAccount("a"));
        ExportJob received = exports.start(admin, request(Set.of(), false, false));
        store.failAfter(1);
        assertThatThrownBy(() -> useCases.run(received.id(), () -> false)).hasMessage("the store has gone");
        store.recover();

        assertThat(file(run(received))).isEqualTo("a\n");
    }

    @Test
    void leaves_no_file_when_the_node_stops_and_begins_anew() throws IOException {
        IntStream.range(0, 1500).forEach(i -> given(anAccount("user" + i)));
        ExportJob received = exports.start(admin, request(Set.of(), false, false));

        assertThat(useCases.run(received.id(), () -> true)).isEqualTo(Next.LATER);
        assertThat(files.isEmpty()).isTrue();

        assertThat(file(run(received)).lines()).hasSize(1500);
    }

    @Test
    void a_node_that_lost_its_export_changes_nothing_of_the_file_of_the_other_and_leaves_none() throws IOException {
        given(anAccount("a"));
        ExportJob received = exports.start(admin, request(Set.of(), false, false));
        LineSink slow = new LineSink() {
            @Override
            public String fileName(String layout, String format, Optional<String> only) {
                // The file is complete; just now another node takes over, and is done with a file of its own.
                given(anAccount("b"));
                run(received);
                return super.fileName(layout, format, only);
            }
        };
        ExportUseCases lost = new ExportUseCases(needs(slow, new FakeLanguage(), new SteppingClock()));

        assertThatThrownBy(() -> lost.run(received.id(), () -> false)).isInstanceOf(JobLost.class);

        ExportJob done = exports.find(admin, received.id());
        assertThat(done.state()).isEqualTo(ExportState.DONE);
        assertThat(file(done)).isEqualTo("a\nb\n").hasSize((int) done.file().orElseThrow().size());
        assertThat(files.count()).isEqualTo(1);
    }

    @Test
    void asks_for_a_permission_of_its_own_to_export_credentials() {
        Caller exporter = new Caller(Tenant.DEFAULT, idOf("e"), "e", Permissions.of(List.of(Permission.ACCOUNTS_EXPORT)));
        ExportJob withHashes = run(exports.start(admin, request(Set.of(), false, true)));

        assertForbidden(() -> exports.start(exporter, request(Set.of(), false, true)));
        assertForbidden(() -> exports.file(exporter, withHashes.id()));
    }

    @Test
    void gives_no_file_before_it_is_whole() {
        ExportJob received = exports.start(admin, request(Set.of(), false, false));

        assertThatThrownBy(() -> exports.file(admin, received.id()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("export.not-done"));
    }

    @Test
    void stops_when_it_is_cancelled_and_leaves_no_file() {
        IntStream.range(0, 1500).forEach(i -> given(anAccount("user" + i)));
        ExportJob received = exports.start(admin, request(Set.of(), false, false));
        exports.cancel(admin, received.id());

        assertThat(run(received).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void stops_when_it_is_cancelled_while_it_writes() {
        IntStream.range(0, 2500).forEach(i -> given(anAccount("user" + i)));
        ExportJob received = exports.start(admin, request(Set.of(), false, false));
        LineSink cancelling = new LineSink() {
            @Override
            public AccountWriter open(OutputStream out, ExportShape shape) {
                // By another thread, which does not share the snapshot.
                CompletableFuture.runAsync(() -> exports.cancel(admin, received.id())).join();
                return super.open(out, shape);
            }
        };
        new ExportUseCases(needs(cancelling, new FakeLanguage(), new SteppingClock())).run(received.id(), () -> false);

        ExportJob cancelled = exports.find(admin, received.id());
        assertThat(cancelled.state()).isEqualTo(ExportState.CANCELLED);
        assertThat(cancelled.done()).isEqualTo(1000);
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void says_which_layouts_there_are() {
        ExportRequest unknown = new ExportRequest("lines", "columns", Selection.everybody(Connection.LOCAL), List.of(),
            SortKey.BY_USER_NAME, false, Optional.empty());

        assertThatThrownBy(() -> exports.start(admin, unknown)).hasMessageContaining("there are: lines, teams");
    }

    @Test
    void lists_all_teams_where_the_layout_is_one_of_teams() throws IOException {
        given(anAccount("a").inTeams("ops"));

        ExportJob done = run(exports.start(admin, new ExportRequest("lines", "teams", Selection.everybody(Connection.LOCAL), List.of(),
            SortKey.BY_USER_NAME, false, Optional.empty())));

        assertThat(file(done)).isEqualTo("TEAM company\nTEAM idle\nTEAM ops\n");
        assertThat(done.total()).isEqualTo(3);
    }

    @Test
    void tells_what_the_file_has_no_room_for() {
        given(anAccount("a"));

        assertThat(run(exports.start(admin, request(Set.of(), false, false))).losses()).isEqualTo(LineSink.LOSSES);
    }

    @Test
    void fails_where_the_file_is_full_and_leaves_none() {
        given(anAccount("last straw"));

        ExportJob failed = run(exports.start(admin, request(Set.of(), false, false)));

        assertThat(failed.state()).isEqualTo(ExportState.FAILED);
        assertThat(failed.failure()).contains("there is no room for more");
        assertThat(files.isEmpty()).isTrue();
    }

    private void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    @Test
    void a_file_is_there_until_its_time_is_over_and_the_export_says_so() throws IOException {
        given(anAccount("a"));
        ExportJob done = run(exports.start(admin, request(Set.of(), true, false)));
        Instant end = done.finishedAt().orElseThrow().plus(KEPT);
        assertThat(done.file().flatMap(ExportedFile::expiresAt)).contains(end);

        clock.advance(Duration.between(clock.instant(), end).minusMillis(1));
        assertThat(file(done)).isNotEmpty();
        clock.advance(Duration.ofMillis(1));

        assertThatThrownBy(() -> exports.file(admin, done.id())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.GONE);
            assertThat(refusal.code()).isEqualTo("export.expired");
        });
        assertThat(exports.find(admin, done.id()).state()).isEqualTo(ExportState.DONE);
    }

    private ExportUseCases.Needs needs(LineSink sink, QueryLanguage language, Clock time) {
        return new ExportUseCases.Needs(store, files, sink, new FakePreviews(sink), new FakeExpressions(), language,
            (kind, job) -> { }, time, Runnable::run, KEPT);
    }

    private ExportJob run(ExportJob job) {
        useCases.run(job.id(), () -> false);
        return exports.find(admin, job.id());
    }

    private String file(ExportJob job) throws IOException {
        return new String(exports.file(admin, job.id()).content().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ExportRequest request(String query, Set<AccountId> ids, boolean includeDisabled) {
        return new ExportRequest("lines", "lines", new Selection(Connection.LOCAL, Optional.of(query), ids, includeDisabled), List.of(),
            SortKey.BY_USER_NAME, false, Optional.empty());
    }

    private static ExportRequest request(Set<AccountId> ids, boolean includeDisabled, boolean includeCredentials) {
        return new ExportRequest("lines", "lines", new Selection(Connection.LOCAL, Optional.empty(), ids, includeDisabled), List.of(),
            SortKey.BY_USER_NAME, includeCredentials, Optional.empty());
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}

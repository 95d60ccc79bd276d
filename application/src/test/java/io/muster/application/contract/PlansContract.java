package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.AppliedRow;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.application.importing.RowRange;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class PlansContract extends StoreContract {
    private static final Problem REASON = new Problem(ProblemCode.ROW_MALFORMED, "roles[0]", "nul \0, emoji 😀, \"quote\"");
    private static final Activity ACTIVITY = new Activity(THEN, THEN.plusSeconds(1), Optional.of(THEN.plusNanos(1000)), 4);
    private final ImportJob job = Sample.anImport();
    private final JobId id = job.id();
    private long fence;

    @BeforeEach
    void stage() {
        store.imports().add(job);
        fence = store.imports().claim(id).orElseThrow().fence();
        store.staging().append(id, records());
        store.plans().append(id, plan().subList(0, 2));
        store.plans().append(id, plan().subList(2, 5));
    }

    private static List<AccountRecord> records() {
        return List.of(aRecord("a").inRow(1).withCredential("$x$secret").with(ACTIVITY).build(),
            aRecord("b").inRow(2).withCredential("$x$other").inTeams("ops").withRoles("r").build(), aRecord("c").inRow(3).build(),
            aRecord("d\0d").inRow(4).build(), aRecord().inRow(5).build());
    }

    private static SortedSet<Name> names(String... names) {
        return new TreeSet<>(List.of(names).stream().map(Name::new).toList());
    }

    private static List<PlannedRow> plan() {
        Changes creation = new Changes(List.of(new FieldChange.Value(Field.USER_NAME, null, "a"),
            new FieldChange.Value(Field.ATTRIBUTES, null, "{\"x\":\"" + "y".repeat(65_000) + "\"}"),
            new FieldChange.Names(Reference.TEAMS, names(), names("ops", "قسم"))),
            Optional.of(new Credential("$x$secret")), Optional.of(ACTIVITY));
        Changes update = new Changes(List.of(new FieldChange.Value(Field.EMAIL, "'; DROP", null),
            new FieldChange.Names(Reference.MAIN_GROUP, names("A"), names())), Optional.empty(), Optional.empty());
        return planned(new Decision.Create(idOf("a"), creation),
            new Decision.Update(idOf("b"), new AccountVersion(7), update), new Decision.Unchanged(idOf("c")),
            new Decision.Skip(idOf("d"), REASON), new Decision.Reject(List.of(REASON, REASON)));
    }

    private static List<PlannedRow> planned(Decision... decisions) {
        return IntStream.range(0, decisions.length).mapToObj(i -> new PlannedRow(records().get(i), decisions[i])).toList();
    }

    private List<Integer> rows(Optional<Decision.Kind> decision, Optional<Outcome.Kind> outcome) {
        Page<ReportedRow> page = store.plans().report(id, new RowFilter(decision, outcome), PageRequest.first(10));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(row -> row.row().value()).toList();
    }

    private List<Optional<Outcome>> outcomes() {
        return store.plans().report(id, RowFilter.ALL, PageRequest.first(10)).items().stream().map(ReportedRow::outcome).toList();
    }

    private void apply(ImportState state, int done) {
        store.imports().save(Sample.in(state, done, 5, job), fence);
    }

    private List<PlannedRow> writes(int first, int last) {
        return store.plans().chunk(id, new RowRange(first, last)).writes();
    }

    @Test
    void gives_decisions_to_write_back_as_they_were_added() {
        assertThat(writes(1, 5)).isEqualTo(plan().subList(0, 2));
        assertThat(writes(2, 3)).isEqualTo(plan().subList(1, 2));
        assertThat(writes(3, 5)).isEmpty();
        assertThat(store.plans().chunk(JobId.next(), new RowRange(1, 5)).writes()).isEmpty();
    }

    @Test
    void counts_the_decisions_of_a_chunk_also_where_they_write_nothing() {
        assertThat(store.plans().chunk(id, new RowRange(1, 5)).counts()).isEqualTo(Map.of(Decision.Kind.CREATE, 1,
            Decision.Kind.UPDATE, 1, Decision.Kind.UNCHANGED, 1, Decision.Kind.SKIP, 1, Decision.Kind.REJECT, 1));
        assertThat(store.plans().chunk(id, new RowRange(4, 4)).counts()).isEqualTo(Map.of(Decision.Kind.SKIP, 1));
    }

    @Test
    void reports_decisions_as_they_were_added() {
        List<ReportedRow> reported = store.plans().report(id, RowFilter.ALL, PageRequest.first(10)).items();
        assertThat(reported).isEqualTo(IntStream.range(0, 5)
            .mapToObj(i -> ReportedRow.of(plan().get(i), i < 2 ? Optional.of(Outcome.NOT_RUN) : Optional.empty())).toList());
    }

    @Test
    void gives_a_creation_back_that_says_what_its_record_says_and_one_that_does_not() {
        JobId other = JobId.next();
        AccountRecord record = aRecord("a").inRow(1).withId(idOf("other")).with(Field.NICKNAME, " ").with(Field.ENABLED, "false")
            .withRoles("R", "b").inTeams().withCredential("$x$secret").with(ACTIVITY).build();
        Changes whole = Changes.stating(record);
        List<Changes> some = List.of(whole, new Changes(whole.fields(), Optional.empty(), whole.activity()),
            new Changes(whole.fields(), whole.credential(), Optional.empty()),
            new Changes(whole.fields().subList(1, whole.fields().size()), whole.credential(), whole.activity()));
        store.staging().append(other, IntStream.range(0, some.size()).mapToObj(i -> inRow(i + 1, record)).toList());
        List<PlannedRow> planned = IntStream.range(0, some.size())
            .mapToObj(i -> new PlannedRow(inRow(i + 1, record), new Decision.Create(idOf("new" + i), some.get(i)))).toList();
        store.plans().append(other, planned);
        assertThat(store.plans().chunk(other, new RowRange(1, 9)).writes()).isEqualTo(planned);
    }

    private static AccountRecord inRow(int row, AccountRecord record) {
        return new AccountRecord(new RowNumber(row), record.id(), record.fields(), record.references(), record.credential(),
            record.activity(), record.problems());
    }

    @Test
    void nothing_has_run_before_it_is_applied() {
        apply(ImportState.PLANNED, 5);
        assertThat(outcomes()).containsExactly(Optional.of(Outcome.NOT_RUN), Optional.of(Outcome.NOT_RUN), Optional.empty(),
            Optional.empty(), Optional.empty());
        apply(ImportState.CANCELLED, 5);
        assertThat(outcomes().get(0)).contains(Outcome.NOT_RUN);
    }

    @Test
    void what_the_checkpoint_has_passed_was_applied_but_for_the_exceptions() {
        store.imports().move(Sample.in(ImportState.APPLYING, 0, 5, job), ImportState.RECEIVED);
        fence = store.imports().claim(id).orElseThrow().fence();
        assertThat(outcomes().get(0)).contains(Outcome.NOT_RUN);
        apply(ImportState.APPLYING, 1);
        assertThat(outcomes()).startsWith(Optional.of(Outcome.APPLIED), Optional.of(Outcome.NOT_RUN));
        store.plans().except(id, List.of(new RowOutcome(new RowNumber(2), new Outcome.Stale(REASON))));
        apply(ImportState.DONE, 5);
        assertThat(outcomes()).startsWith(Optional.of(Outcome.APPLIED), Optional.of(new Outcome.Stale(REASON)), Optional.empty());
    }

    @Test
    void an_import_that_was_cancelled_on_the_way_keeps_what_was_applied() {
        apply(ImportState.APPLYING, 1);
        apply(ImportState.CANCELLED, 1);
        assertThat(outcomes()).startsWith(Optional.of(Outcome.APPLIED), Optional.of(Outcome.NOT_RUN));
    }

    @Test
    void filters_by_decision_and_outcome() {
        store.plans().except(id, List.of(new RowOutcome(new RowNumber(2), new Outcome.Failed(REASON))));
        apply(ImportState.APPLYING, 2);
        assertThat(rows(Optional.of(Decision.Kind.REJECT), Optional.empty())).containsExactly(5);
        assertThat(rows(Optional.empty(), Optional.of(Outcome.Kind.APPLIED))).containsExactly(1);
        assertThat(rows(Optional.empty(), Optional.of(Outcome.Kind.FAILED))).containsExactly(2);
        assertThat(rows(Optional.empty(), Optional.of(Outcome.Kind.STALE))).isEmpty();
        assertThat(rows(Optional.empty(), Optional.of(Outcome.Kind.NOT_RUN))).isEmpty();
        assertThat(rows(Optional.of(Decision.Kind.UPDATE), Optional.of(Outcome.Kind.FAILED))).containsExactly(2);
        assertThat(rows(Optional.of(Decision.Kind.CREATE), Optional.of(Outcome.Kind.FAILED))).isEmpty();
    }

    private List<Integer> found(JobId job, String search) {
        RowFilter filter = new RowFilter(Optional.empty(), Optional.empty(), Optional.of(search), false);
        Page<ReportedRow> page = store.plans().report(job, filter, PageRequest.first(10));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(row -> row.row().value()).toList();
    }

    @Test
    void finds_rows_by_a_part_of_their_user_name_or_e_mail() {
        JobId other = JobId.next();
        List<AccountRecord> named = List.of(aRecord("Jürgen_1").inRow(1).build(),
            aRecord("x").inRow(2).with(Field.EMAIL, "JÜRGEN%1@x").build(), aRecord("jurgen").inRow(3).build(),
            aRecord().inRow(4).build());
        store.staging().append(other, named);
        store.plans().append(other, named.stream().map(record -> new PlannedRow(record, new Decision.Reject(List.of(REASON)))).toList());
        assertThat(found(other, "jürgen")).containsExactly(1, 2);
        assertThat(found(other, " URGEN ")).containsExactly(3);
        assertThat(found(other, "n_1")).containsExactly(1);
        assertThat(found(other, "n%1")).containsExactly(2);
        assertThat(found(other, "n\\1")).isEmpty();
        assertThat(found(other, "\0")).isEmpty();
        assertThat(found(other, " ")).containsExactly(1, 2, 3, 4);
        assertThat(store.plans().report(other, new RowFilter(Optional.of(Decision.Kind.CREATE), Optional.empty(),
            Optional.of("jürgen"), false), PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void finds_the_rows_of_accounts_that_lose_a_membership() {
        JobId other = JobId.next();
        List<AccountRecord> records = List.of(aRecord("gains").inRow(1).build(), aRecord("loses").inRow(2).build(),
            aRecord("stays").inRow(3).build());
        store.staging().append(other, records);
        store.plans().append(other, List.of(new PlannedRow(records.get(0), teams("gains", names(), names("ops"))),
            new PlannedRow(records.get(1), teams("loses", names("ops", "dev"), names("dev", "new"))),
            new PlannedRow(records.get(2), new Decision.Unchanged(idOf("stays")))));
        RowFilter losing = new RowFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);
        Page<ReportedRow> page = store.plans().report(other, losing, PageRequest.first(10));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.items()).singleElement().satisfies(row -> assertThat(row.membershipsLost()).containsExactly("ops"));
    }

    private static Decision teams(String name, SortedSet<Name> from, SortedSet<Name> to) {
        return new Decision.Update(idOf(name), new AccountVersion(1),
            new Changes(List.of(new FieldChange.Names(Reference.TEAMS, from, to)), Optional.empty(), Optional.empty()));
    }

    @Test
    void rows_that_wait_are_found_as_not_run() {
        assertThat(rows(Optional.empty(), Optional.of(Outcome.Kind.NOT_RUN))).containsExactly(1, 2);
    }

    @Test
    void reports_page_by_page() {
        Page<ReportedRow> first = store.plans().report(id, RowFilter.ALL, PageRequest.first(3));
        Page<ReportedRow> second = store.plans().report(id, RowFilter.ALL, new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(row -> row.row().value()).containsExactly(1, 2, 3);
        assertThat(second.items()).extracting(row -> row.row().value()).containsExactly(4, 5);
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.next()).isEmpty();
    }

    /** Another import with these decisions, all of which it has carried out. */
    private JobId applied(ImportJob other, Optional<Instant> finishedAt, PlannedRow... rows) {
        store.imports().add(other);
        long held = store.imports().claim(other.id()).orElseThrow().fence();
        store.staging().append(other.id(), Stream.of(rows).map(PlannedRow::record).toList());
        store.plans().append(other.id(), List.of(rows));
        store.imports().save(Sample.in(ImportState.APPLYING, rows.length, rows.length, other), held);
        finishedAt.ifPresent(end -> store.imports().save(Sample.done(end, rows.length, other), held));
        return other.id();
    }

    private static PlannedRow updated(int row, String account) {
        return new PlannedRow(aRecord(account).inRow(row).inTeams("ops").withRoles("r" + row).build(),
            teams(account, names(), names("ops")));
    }

    private Page<AppliedRow> history(String account, PageRequest request) {
        return store.plans().applied(TENANT, idOf(account), request);
    }

    private List<AppliedRow> history(String account) {
        Page<AppliedRow> page = history(account, PageRequest.first(10));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items();
    }

    @Test
    void tells_what_imports_did_to_an_account_as_they_were_planned() {
        apply(ImportState.APPLYING, 5);
        JobId other = applied(Sample.anImport(), Optional.of(THEN), updated(1, "b"), updated(2, "c"));
        assertThat(history("a")).containsExactly(new AppliedRow(id, plan().get(0)));
        assertThat(history("b")).containsExactly(new AppliedRow(id, plan().get(1)), new AppliedRow(other, updated(1, "b")));
        assertThat(history("c")).containsExactly(new AppliedRow(other, updated(2, "c")));
        assertThat(store.plans().applied(OTHER, idOf("b"), PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void tells_nothing_of_what_did_not_change_an_account() {
        apply(ImportState.PLANNED, 5);
        assertThat(history("a")).isEmpty();
        store.plans().except(id, List.of(new RowOutcome(new RowNumber(1), new Outcome.Failed(REASON))));
        apply(ImportState.APPLYING, 1);
        apply(ImportState.CANCELLED, 1);
        assertThat(List.of("a", "b", "c", "d")).allSatisfy(account -> assertThat(history(account)).isEmpty());
    }

    @Test
    void tells_a_creation_that_states_what_its_record_states() {
        AccountRecord record = aRecord("new").inRow(1).withRoles("R", "b").inTeams("ops").withCredential("$x$secret").with(ACTIVITY)
            .build();
        PlannedRow creation = new PlannedRow(record, new Decision.Create(idOf("new"), Changes.stating(record)));
        JobId other = applied(Sample.anImport(), Optional.of(THEN), creation);
        assertThat(history("new")).containsExactly(new AppliedRow(other, creation));
    }

    @Test
    void tells_of_the_import_that_ended_last_first_page_by_page() {
        JobId early = applied(Sample.anImport(THEN.plusSeconds(9)), Optional.of(THEN.plusSeconds(10)), updated(1, "x"), updated(2, "x"));
        JobId late = applied(Sample.anImport(THEN), Optional.of(THEN.plusSeconds(11)), updated(1, "x"));
        JobId going = applied(Sample.anImport(THEN), Optional.empty(), updated(1, "x"));
        List<AppliedRow> all = List.of(new AppliedRow(going, updated(1, "x")), new AppliedRow(late, updated(1, "x")),
            new AppliedRow(early, updated(2, "x")), new AppliedRow(early, updated(1, "x")));
        assertThat(history("x")).isEqualTo(all);

        List<AppliedRow> paged = new ArrayList<>();
        Page<AppliedRow> page = history("x", PageRequest.first(1));
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            page = history("x", new PageRequest(1, page.next()));
            paged.addAll(page.items());
            assertThat(page.total()).isEqualTo(4);
        }
        assertThat(paged).isEqualTo(all);
    }
}

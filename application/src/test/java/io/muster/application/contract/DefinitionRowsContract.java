package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.PlannedDefinition;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.DefinitionRecordBuilder.aGroupRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class DefinitionRowsContract extends StoreContract {
    private static final Problem REASON = new Problem(ProblemCode.ROW_MALFORMED, "label", "nul \0, emoji 😀, \"quote\"");
    private final ImportJob job = Sample.anImport();
    private final JobId id = job.id();

    @BeforeEach
    void stage() {
        store.imports().add(job);
        store.definitionRows().append(id, records().subList(0, 2));
        store.definitionRows().append(id, records().subList(2, 6));
    }

    private static List<DefinitionRecord> records() {
        return List.of(aRoleRow("ROLE_A").inRow(1).labelled("قسم '; DROP").allowing("x:y", "a:b").build(),
            aRoleRow("role_b").inRow(2).allowing().build(), aGroupRow("Staff").inRow(3).build(),
            aRoleRow("ROLE_C").inRow(4).labelled("nul \0 sub \u001a0").build(),
            aRoleRow("bad \0 " + "x".repeat(70_000)).nameless().inRow(5).with(REASON).with(REASON).build(),
            new DefinitionRecord(new RowNumber(6), ReferenceKind.ROLE, "", Optional.empty(), Optional.empty(),
                Optional.of(Permissions.ALL), List.of()));
    }

    private static List<PlannedDefinition> plan() {
        Definition before = Definition.role(new Name("ROLE_B"), "B, \"b\"", Permissions.ALL);
        List<DefinitionDecision> decisions = List.of(
            new DefinitionDecision.Create(Definition.role(new Name("ROLE_A"), "قسم '; DROP", permissions("x:y", "a:b"))),
            new DefinitionDecision.Update(before, Definition.role(before.name(), before.label(), Permissions.NONE)),
            new DefinitionDecision.Unchanged(), new DefinitionDecision.Skip(REASON),
            new DefinitionDecision.Reject(List.of(REASON, REASON)), new DefinitionDecision.Reject(List.of(REASON)));
        return IntStream.range(0, 6).mapToObj(i -> new PlannedDefinition(records().get(i), decisions.get(i))).toList();
    }

    private List<ReportedRow> report(RowFilter filter) {
        return store.plans().report(id, filter, PageRequest.first(10)).items();
    }

    private List<Integer> rows(Decision.Kind decision, Outcome.Kind outcome) {
        return report(new RowFilter(Optional.ofNullable(decision), Optional.ofNullable(outcome))).stream()
            .map(row -> row.row().value()).toList();
    }

    /** Two accounts in the rows after those of roles and groups. */
    private void decideOnAll() {
        store.definitionRows().decide(id, plan());
        store.staging().append(id, List.of(aRecord("a").inRow(7).build(), aRecord("b").inRow(8).build()));
        store.plans().append(id, List.of(new PlannedRow(aRecord("a").inRow(7).build(), new Decision.Unchanged(idOf("a"))),
            new PlannedRow(aRecord("b").inRow(8).build(), new Decision.Reject(List.of(REASON)))));
    }

    @Test
    void gives_records_back_as_they_were_staged() {
        assertThat(store.definitionRows().staged(id)).isEqualTo(records());
        assertThat(store.definitionRows().staged(JobId.next())).isEmpty();
    }

    @Test
    void gives_decisions_back_as_they_were_added() {
        assertThat(store.definitionRows().planned(id)).isEmpty();
        store.definitionRows().decide(id, plan());
        assertThat(store.definitionRows().planned(id)).isEqualTo(plan());
        assertThat(store.definitionRows().planned(JobId.next())).isEmpty();
    }

    @Test
    void adds_nothing_where_there_is_nothing() {
        store.definitionRows().append(id, List.of());
        store.definitionRows().decide(id, List.of());
        assertThat(store.definitionRows().staged(id)).hasSize(6);
    }

    @Test
    void keeps_imports_apart() {
        JobId other = JobId.next();
        store.definitionRows().append(other, records().subList(0, 1));
        store.definitionRows().decide(id, plan());
        assertThat(store.definitionRows().planned(other)).isEmpty();
        store.staging().discard(id);
        assertThat(store.definitionRows().staged(other)).hasSize(1);
        assertThat(store.definitionRows().staged(id)).isEmpty();
        assertThat(store.definitionRows().planned(id)).isEmpty();
    }

    @Test
    void are_reported_before_the_rows_of_accounts_in_one_sequence() {
        assertThat(report(RowFilter.ALL)).isEmpty();
        decideOnAll();
        assertThat(report(RowFilter.ALL)).extracting(row -> row.row().value()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(report(RowFilter.ALL).subList(0, 6)).isEqualTo(IntStream.range(0, 6)
            .mapToObj(i -> ReportedRow.of(plan().get(i), i < 2 ? Optional.of(Outcome.NOT_RUN) : Optional.empty())).toList());
    }

    @Test
    void are_filtered_with_the_rows_of_accounts() {
        decideOnAll();
        assertThat(rows(Decision.Kind.REJECT, null)).containsExactly(5, 6, 8);
        assertThat(rows(Decision.Kind.UNCHANGED, null)).containsExactly(3, 7);
        assertThat(rows(null, Outcome.Kind.NOT_RUN)).containsExactly(1, 2);
        store.plans().except(id, List.of(new RowOutcome(new RowNumber(2), new Outcome.Stale(REASON))));
        store.imports().save(Sample.in(ImportState.APPLYING, 8, 8, job), store.imports().claim(id).orElseThrow().fence());
        assertThat(rows(null, Outcome.Kind.APPLIED)).containsExactly(1);
        assertThat(rows(Decision.Kind.UPDATE, Outcome.Kind.STALE)).containsExactly(2);
        assertThat(report(RowFilter.ALL).get(1).outcome()).contains(new Outcome.Stale(REASON));
    }

    @Test
    void are_found_by_a_part_of_their_title_and_lose_no_membership() {
        decideOnAll();
        assertThat(report(new RowFilter(Optional.empty(), Optional.empty(), Optional.of("Role_"), false)))
            .extracting(row -> row.row().value()).containsExactly(1, 2, 4);
        assertThat(report(new RowFilter(Optional.empty(), Optional.empty(), Optional.of("a"), false)))
            .extracting(row -> row.row().value()).containsExactly(1, 3, 5, 7);
        assertThat(report(new RowFilter(Optional.empty(), Optional.empty(), Optional.empty(), true))).isEmpty();
    }

    @Test
    void are_paged_with_the_rows_of_accounts() {
        decideOnAll();
        RowFilter rejected = new RowFilter(Optional.of(Decision.Kind.REJECT), Optional.empty());
        for (int limit = 1; limit <= 9; limit++) {
            assertThat(paged(RowFilter.ALL, limit)).as("pages of %d", limit).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
            assertThat(paged(rejected, limit)).as("pages of %d", limit).containsExactly(5, 6, 8);
        }
        assertThat(store.plans().report(id, RowFilter.ALL, PageRequest.first(2)).total()).isEqualTo(8);
    }

    private List<Integer> paged(RowFilter filter, int limit) {
        List<Integer> rows = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<ReportedRow> page = store.plans().report(id, filter, new PageRequest(limit, next));
            page.items().forEach(row -> rows.add(row.row().value()));
            next = page.next();
        } while (next.isPresent());
        return rows;
    }
}

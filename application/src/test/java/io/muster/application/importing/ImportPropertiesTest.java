package io.muster.application.importing;

import io.muster.application.PageRequest;
import io.muster.application.importing.GeneratedImports.Case;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every file that is imported into any store while nobody interferes. */
@Domain(GeneratedImports.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ImportPropertiesTest {
    private static final AccountId NEW = new AccountId(new UUID(0, 0));
    /** What is wrong with a record whatever the store holds. */
    private static final Set<ProblemCode> OF_THE_RECORD = EnumSet.of(ProblemCode.FIELD_INVALID);

    @Property
    void a_plan_does_not_show_how_the_file_was_cut_into_chunks(@ForAll Case imported) {
        List<ReportedRow> whole = plan(imported, 1000);

        assertThat(plan(imported, 1)).isEqualTo(whole);
        assertThat(plan(imported, 3)).isEqualTo(whole);
    }

    @Property
    void the_accounts_do_not_show_how_the_file_was_cut_into_chunks(@ForAll Case imported) {
        List<Account> whole = accountsAfter(imported, 1000);

        assertThat(accountsAfter(imported, 1)).isEqualTo(whole);
        assertThat(accountsAfter(imported, 3)).isEqualTo(whole);
    }

    @Property
    void what_was_accepted_is_unchanged_when_the_file_is_imported_again(@ForAll Case imported) {
        Assume.that(imported.rules().onMatch() != OnMatch.SKIP);
        ImportScene scene = imported.scene(3);
        List<ReportedRow> first = scene.report(scene.apply(plan(scene, imported)));

        List<ReportedRow> again = scene.report(plan(scene, imported));

        for (int row = 0; row < first.size(); row++) {
            ReportedRow before = first.get(row);
            ReportedRow after = again.get(row);
            if (before.decision() == Decision.Kind.REJECT) {
                assertThat(ofTheRecord(after)).as("%s, then %s", before, after).isEqualTo(ofTheRecord(before));
            } else {
                assertThat(after.decision()).as("%s, then %s", before, after).isEqualTo(Decision.Kind.UNCHANGED);
            }
        }
    }

    @Property
    void everything_is_carried_out_as_decided(@ForAll Case imported) {
        ImportScene scene = imported.scene(3);
        ImportJob planned = plan(scene, imported);

        ImportJob done = scene.apply(planned);

        PlanSummary plan = planned.plan();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.outcome()).isEqualTo(new OutcomeSummary(plan.count(Decision.Kind.CREATE), plan.count(Decision.Kind.UPDATE),
            plan.count(Decision.Kind.UNCHANGED), plan.count(Decision.Kind.SKIP), plan.count(Decision.Kind.REJECT), 0, 0));
    }

    @Property
    void skip_leaves_every_account_as_it_was(@ForAll Case imported) {
        Case skipping = imported.on(OnMatch.SKIP);
        ImportScene scene = skipping.scene(3);
        List<Account> before = accounts(scene);

        scene.apply(plan(scene, skipping));

        assertThat(accounts(scene)).containsAll(before);
    }

    @Property(tries = 200, seed = "42")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_generated_files_come_to_every_decision(@ForAll Case imported) {
        plan(imported, 1000).forEach(row -> Statistics.collect(row.decision()));
        Statistics.coverage(coverage -> {
            for (Decision.Kind kind : Decision.Kind.values()) {
                coverage.check(kind).percentage(share -> share > 1);
            }
        });
    }

    private static ImportJob plan(ImportScene scene, Case imported) {
        return scene.run(scene.receive(scene.request(imported.rules(), true), imported.file()));
    }

    private static List<ReportedRow> plan(Case imported, int chunkSize) {
        ImportScene scene = imported.scene(chunkSize);
        return scene.report(plan(scene, imported));
    }

    private static List<Account> accountsAfter(Case imported, int chunkSize) {
        ImportScene scene = imported.scene(chunkSize);
        scene.apply(plan(scene, imported));
        return accounts(scene).stream().map(account -> new Account(NEW, account.version(), account.connection(), account.profile(),
            account.access(), account.credential(), account.activity())).toList();
    }

    private static List<Account> accounts(ImportScene scene) {
        return scene.store.accounts().page(Tenant.DEFAULT, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME,
            PageRequest.first(PageRequest.MAX_LIMIT)).items();
    }

    private static List<Problem> ofTheRecord(ReportedRow row) {
        return row.decision() == Decision.Kind.REJECT
            ? row.reasons().stream().filter(problem -> OF_THE_RECORD.contains(problem.code())).toList()
            : List.of();
    }
}

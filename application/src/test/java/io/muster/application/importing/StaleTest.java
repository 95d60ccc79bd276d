package io.muster.application.importing;

import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Outcome;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** The store has changed between plan and apply. */
class StaleTest {
    private final ImportScene scene = new ImportScene();

    @Test
    void writes_nothing_for_an_account_that_was_changed_since_the_plan() {
        scene.given(anAccount("jdoe").with(Field.NICKNAME, "Jo"));
        ImportJob planned = scene.plan(UPDATE, aRecord("jdoe").with(Field.NICKNAME, "Johnny"), aRecord("other"));
        scene.meanwhile(anAccount("jdoe").with(Field.NICKNAME, "Joe"));

        ImportJob done = scene.apply(planned);

        assertThat(scene.account("jdoe").profile().get(Field.NICKNAME)).contains("Joe");
        assertThat(done.outcome()).isEqualTo(new OutcomeSummary(1, 0, 0, 0, 0, 1, 0));
        assertThat(outcomes(done)).containsExactly(Outcome.Kind.STALE, Outcome.Kind.APPLIED);
    }

    @Test
    void writes_nothing_for_an_account_that_has_gone() {
        scene.given(anAccount("jdoe"));
        ImportJob planned = scene.plan(UPDATE, aRecord("jdoe").with(Field.NICKNAME, "Johnny"));
        scene.store.work().run(() -> scene.store.provisioning().write(Tenant.DEFAULT,
            List.of(new Write.Remove(scene.account("jdoe").id(), scene.account("jdoe").version()))));

        assertThat(outcomes(scene.apply(planned))).containsExactly(Outcome.Kind.STALE);
    }

    @Test
    void writes_nothing_for_a_new_account_whose_name_was_taken_meanwhile_and_goes_on_with_the_rest() {
        ImportJob planned = scene.plan(UPDATE, aRecord("before"), aRecord("jdoe"), aRecord("after"));
        scene.given(anAccount("jdoe").with(Field.NICKNAME, "first"));

        ImportJob done = scene.apply(planned);

        assertThat(outcomes(done)).containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.STALE, Outcome.Kind.APPLIED);
        assertThat(scene.account("jdoe").profile().get(Field.NICKNAME)).contains("first");
        assertThat(scene.find("after")).isPresent();
    }

    @Test
    void makes_no_team_for_a_row_that_is_stale() {
        ImportJob planned = scene.plan(UPDATE, aRecord("jdoe").inTeams("ghosts"), aRecord("anna").inTeams("ops"));
        scene.given(anAccount("jdoe"));

        scene.apply(planned);

        assertThat(scene.store.references().find(Tenant.DEFAULT, ReferenceKind.TEAM, new Name("ghosts"))).isEmpty();
        assertThat(scene.store.references().find(Tenant.DEFAULT, ReferenceKind.TEAM, new Name("ops"))).isPresent();
    }

    @Test
    void writes_nothing_for_a_row_whose_group_has_gone() {
        scene.given(Definition.bare(ReferenceKind.GROUP, new Name("staff")));
        ImportJob planned = scene.plan(UPDATE, aRecord("jdoe").inGroups("staff"));
        scene.store.work().run(() -> scene.store.references().remove(Tenant.DEFAULT, ReferenceKind.GROUP, new Name("staff")));

        assertThat(outcomes(scene.apply(planned))).containsExactly(Outcome.Kind.STALE);
        assertThat(scene.find("jdoe")).isEmpty();
    }

    @Test
    void keeps_one_super_administrator_even_if_another_went_since_the_plan() {
        scene.given(anAccount("root").withRoles("super-administrator"));
        ImportJob planned = scene.plan(UPDATE, aRecord("root").with(Field.ENABLED, "false"));
        scene.meanwhile(anAccount("admin"));

        ImportJob done = scene.apply(planned);

        assertThat(scene.account("root").enabled()).isTrue();
        assertThat(outcomes(done)).containsExactly(Outcome.Kind.FAILED);
    }

    private List<Outcome.Kind> outcomes(ImportJob job) {
        return scene.report(job).stream().map(row -> row.outcome().orElseThrow().kind()).toList();
    }
}

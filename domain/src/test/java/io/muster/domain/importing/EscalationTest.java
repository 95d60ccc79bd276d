package io.muster.domain.importing;

import io.muster.domain.access.Permission;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.muster.domain.importing.OnMatch.OVERWRITE;
import static io.muster.domain.importing.OnMatch.UPDATE;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.importing.Scene.role;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody grants by a file what they don't hold themselves. */
class EscalationTest {
    @ParameterizedTest
    @CsvSource({
        "accounts:view,                                viewer,              true",
        "accounts:view,                                editor,              false",
        "accounts:view accounts:manage,                editor,              true",
        "accounts:view accounts:manage,                super-administrator, false",
        "accounts:view accounts:manage,                SUPER ADMINISTRATOR, false",
        "accounts:view,                                enricher,            false",
        "accounts:view action:pim_x,                   enricher,            true",
        "accounts:view action:pim_y,                   enricher,            false",
        "accounts:view,                                idler,               true",
    })
    void a_role_is_granted_by_who_holds_all_that_it_allows(String held, String role, boolean granted) {
        Scene scene = anImport().bySomeoneWith(held.split(" ")).knowing(role("enricher", null, "action:pim_x"), role("idler", null));
        assertThat(scene.decide(aRecord("jdoe").withRoles(role)) instanceof Decision.Create).isEqualTo(granted);
        assertThat(scene.onMatch(UPDATE).meeting(anAccount("ann")).decide(aRecord("ann").withRoles(role)) instanceof Decision.Update)
            .isEqualTo(granted);
    }

    @Test
    void the_reason_names_the_role() {
        Decision decision = anImport().bySomeoneWith("accounts:view").decide(aRecord("jdoe").withRoles("viewer", "editor"));
        assertThat(Decided.reasons(decision)).containsExactly(new Problem(ProblemCode.PERMISSION_ESCALATION, "roles",
            "role editor holds permissions that you don't hold yourself"));
    }

    @Test
    void every_known_permission_is_not_every_permission() {
        String[] known = Permission.KNOWN.stream().map(Object::toString).toArray(String[]::new);
        Decision decision = anImport().bySomeoneWith(known).decide(aRecord("jdoe").withRoles("super-administrator"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @ParameterizedTest
    @CsvSource({"accounts:view, true", "accounts:manage, false", "action:pim_x, false"})
    void a_role_that_the_file_defines_is_granted_within_the_same_bounds(String permission, boolean granted) {
        Decision decision = anImport().bySomeoneWith("accounts:view").unknown(ReferenceKind.ROLE, UnknownReference.CREATE)
            .withFileDefining(role("fresh", null, "accounts:view", permission))
            .decide(aRecord("jdoe").withRoles("FRESH"));
        assertThat(decision instanceof Decision.Create).isEqualTo(granted);
    }

    @Test
    void a_role_that_the_file_defines_anew_counts_as_it_is() {
        Decision decision = anImport().bySomeoneWith("accounts:view").withFileDefining(role("editor", null))
            .decide(aRecord("jdoe").withRoles("editor"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void the_built_in_role_counts_for_everything_even_where_a_file_defines_it_as_nothing() {
        Decision decision = anImport().bySomeoneWith("accounts:view").unknown(ReferenceKind.ROLE, UnknownReference.CREATE)
            .knowing(role("super-administrator", null)).withFileDefining(role("super-administrator", null))
            .decide(aRecord("jdoe").withRoles("super-administrator"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_role_that_the_account_has_already_is_not_granted_again() {
        Decision decision = anImport().onMatch(UPDATE).bySomeoneWith("accounts:view").meeting(anAccount("ann").withRoles("editor"))
            .decide(aRecord("ann").withRoles("Editor").with(Field.NICKNAME, "Annie"));
        assertThat(decision).isInstanceOf(Decision.Update.class);
    }

    @Test
    void a_super_administrator_may_grant_all() {
        Decision decision = anImport().onMatch(OVERWRITE).meeting(anAccount("ann"))
            .decide(aRecord("ann").withRoles("super-administrator", "editor"));
        assertThat(decision).isInstanceOf(Decision.Update.class);
    }
}

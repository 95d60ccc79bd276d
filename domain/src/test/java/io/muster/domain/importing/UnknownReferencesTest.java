package io.muster.domain.importing;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static io.muster.domain.access.Reference.GROUPS;
import static io.muster.domain.access.Reference.MAIN_GROUP;
import static io.muster.domain.access.Reference.ROLES;
import static io.muster.domain.access.Reference.TEAMS;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.importing.Scene.role;
import static io.muster.domain.importing.UnknownReference.CREATE;
import static io.muster.domain.importing.UnknownReference.REJECT;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class UnknownReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "ROLES,      CREATE, ''",
        "ROLES,      REJECT, 'roles[1]: there is no role Nowhere; create it first, or let the import create it'",
        "GROUPS,     CREATE, ''",
        "GROUPS,     REJECT, 'groups[1]: there is no group Nowhere; create it first, or let the import create it'",
        "TEAMS,      CREATE, ''",
        "TEAMS,      REJECT, 'teams[1]: there is no team Nowhere; create it first, or let the import create it'",
    })
    void are_created_or_rejected_as_the_rule_says(Reference place, UnknownReference rule, String reason) {
        Scene scene = anImport().unknown(place.kind(), rule);
        String known = place == ROLES ? "viewer" : place == GROUPS ? "Europe" : "Ops";

        Decision decision = scene.decide(aRecord("jdoe").with(place, known, "Nowhere"));

        if (reason.isEmpty()) {
            assertThat(Decided.namesAfter(decision, place)).containsExactlyInAnyOrder(known, "Nowhere");
        } else {
            assertThat(Decided.reasons(decision)).extracting(problem -> problem.path() + ": " + problem.message())
                .containsExactly(reason);
        }
    }

    @Test
    void the_defaults_create_teams_and_reject_groups_and_roles() {
        Decision decision = anImport().decide(aRecord("jdoe").withRoles("r").inGroups("g").inTeams("t"));
        assertThat(Decided.reasons(decision)).extracting(Problem::path).containsExactly("roles[0]", "groups[0]");
    }

    @Test
    void are_all_told_at_once() {
        Decision decision = anImport().unknown(ReferenceKind.TEAM, REJECT)
            .decide(aRecord("jdoe").withRoles("r1", "viewer", "r2").with(MAIN_GROUP, "m").inGroups("g").inTeams("Ops", "t"));
        assertThat(Decided.reasons(decision)).extracting(Problem::path)
            .containsExactly("roles[0]", "roles[2]", "mainGroup", "groups[0]", "teams[1]");
        assertThat(Decided.codes(decision)).containsOnly(ProblemCode.REFERENCE_UNKNOWN);
    }

    @Test
    void are_told_of_a_known_account_too() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).meeting(anAccount("jdoe")).decide(aRecord("jdoe").inGroups("g"));
        assertThat(Decided.reasons(decision)).extracting(Problem::path).containsExactly("groups[0]");
    }

    @ParameterizedTest
    @CsvSource({"viewer, viewer", "VIEWER, viewer", "role_user, ROLE_USER", "User, ROLE_USER", "'  uSER ', ROLE_USER"})
    void a_role_is_known_by_code_and_by_label_whatever_the_case(String name, String code) {
        Decision decision = anImport().knowing(role("ROLE_USER", "User")).decide(aRecord("jdoe").withRoles(name));
        assertThat(Decided.namesAfter(decision, ROLES)).containsExactly(code);
    }

    @Test
    void a_code_and_its_label_are_one_role() {
        Decision decision = anImport().knowing(role("ROLE_USER", "User")).decide(aRecord("jdoe").withRoles("user", "role_user"));
        assertThat(Decided.namesAfter(decision, ROLES)).containsExactly("ROLE_USER");
    }

    @Test
    void a_code_goes_before_another_role_s_label() {
        Decision decision = anImport().knowing(role("boss", "Viewer")).decide(aRecord("jdoe").withRoles("Viewer"));
        assertThat(Decided.namesAfter(decision, ROLES)).containsExactly("viewer");
    }

    @ParameterizedTest
    @CsvSource({"REJECT", "CREATE"})
    void a_label_that_two_roles_share_is_not_guessed(UnknownReference rule) {
        Decision decision = anImport().unknown(ReferenceKind.ROLE, rule).knowing(role("a", "Agent"), role("b", "agent"))
            .decide(aRecord("jdoe").withRoles("Agent"));
        assertThat(Decided.reasons(decision)).containsExactly(new Problem(ProblemCode.REFERENCE_UNKNOWN, "roles[0]",
            "several roles are labelled Agent: a, b; give the code of the one that is meant"));
    }

    @Test
    void names_take_the_spelling_of_the_store() {
        Decision decision = anImport().decide(aRecord("jdoe").inTeams("emea").inGroups("EUROPE").with(MAIN_GROUP, "france"));
        assertThat(Decided.namesAfter(decision, TEAMS)).containsExactly("EMEA");
        assertThat(Decided.namesAfter(decision, GROUPS)).containsExactly("Europe");
        assertThat(Decided.namesAfter(decision, MAIN_GROUP)).containsExactly("France");
    }

    @Test
    void names_to_create_take_the_spelling_that_the_file_used_first() {
        Decision decision = anImport().withFileDefining(Scene.team("NeW"), Scene.team("NEW"))
            .decide(aRecord("jdoe").inTeams("new"));
        assertThat(Decided.namesAfter(decision, TEAMS)).containsExactly("NeW");
    }

    @Test
    void what_the_file_defines_does_not_exist_by_that() {
        Decision decision = anImport().unknown(ReferenceKind.GROUP, REJECT).withFileDefining(Scene.group("New"))
            .decide(aRecord("jdoe").inGroups("New"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.REFERENCE_UNKNOWN);
    }

    @Test
    void a_label_finds_no_group() {
        Decision decision = anImport().unknown(ReferenceKind.GROUP, CREATE)
            .knowing(Definition.group(new Name("EU"), "Europa", Optional.empty()))
            .decide(aRecord("jdoe").inGroups("Europa"));
        assertThat(Decided.namesAfter(decision, GROUPS)).containsExactly("Europa");
    }

    @Test
    void nothing_is_said_of_losing_what_a_misspelled_name_may_have_meant() {
        Decision decision = anImport().onMatch(OnMatch.OVERWRITE).leaving(1)
            .meeting(anAccount("root").withRoles("super-administrator"))
            .decide(aRecord("root").withRoles("super-adminstrator"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.REFERENCE_UNKNOWN);
    }
}

package io.muster.domain.defining;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.DefinitionRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.DefinitionRecordBuilder.aGroupRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static org.assertj.core.api.Assertions.assertThat;

class DefinitionPlannerTest {
    private static final Definition USER = Definition.role(new Name("ROLE_USER"), "User", permissions("a:b", "c:d"));
    private static final Definition STAFF = Definition.group(new Name("Staff"), "All staff", Optional.of(new Name("Everybody")));

    private static DefinitionDecision decide(OnMatch onMatch, DefinitionRecordBuilder record, Definition... existing) {
        return new DefinitionPlanner(onMatch, Authority.ALL, List.of(existing)).decide(record.build());
    }

    private static DefinitionDecision decideAs(Permissions importer, DefinitionRecordBuilder record, Definition... existing) {
        return new DefinitionPlanner(OnMatch.UPDATE, Authority.of(importer), List.of(existing)).decide(record.build());
    }

    private static List<ProblemCode> codes(DefinitionDecision decision) {
        return decision.reasons().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void makes_a_role_that_does_not_exist(OnMatch onMatch) {
        assertThat(decide(onMatch, aRoleRow("ROLE_NEW").labelled("New").allowing("a:b"), USER)).isEqualTo(
            new DefinitionDecision.Create(Definition.role(new Name("ROLE_NEW"), "New", permissions("a:b"))));
    }

    @Test
    void labels_a_new_role_with_its_code_where_the_file_has_no_label() {
        Definition bare = Definition.bare(ReferenceKind.ROLE, new Name("ROLE_NEW"));
        assertThat(decide(OnMatch.SKIP, aRoleRow("ROLE_NEW"))).isEqualTo(new DefinitionDecision.Create(bare));
        assertThat(decide(OnMatch.SKIP, aRoleRow("ROLE_NEW").labelled(" "))).isEqualTo(new DefinitionDecision.Create(bare));
    }

    @ParameterizedTest
    @EnumSource
    void makes_a_group_that_does_not_exist_and_leaves_one_that_does(OnMatch onMatch) {
        assertThat(decide(onMatch, aGroupRow("Office"), STAFF)).isEqualTo(
            new DefinitionDecision.Create(Definition.group(new Name("Office"), null, Optional.empty())));
        assertThat(decide(onMatch, aGroupRow("STAFF"), STAFF)).isEqualTo(new DefinitionDecision.Unchanged());
    }

    @Test
    void a_group_is_no_role_of_the_same_name() {
        assertThat(decide(OnMatch.UPDATE, aGroupRow("ROLE_USER"), USER).kind()).isEqualTo(Decision.Kind.CREATE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "missing", value = {
        "SKIP,      missing,  UNCHANGED",
        "UPDATE,    missing,  UNCHANGED",
        "OVERWRITE, missing,  UNCHANGED",
        "SKIP,      a:b c:d,  SKIP",
        "UPDATE,    a:b c:d,  UNCHANGED",
        "OVERWRITE, c:d a:b,  UNCHANGED",
        "SKIP,      a:b,      SKIP",
        "UPDATE,    a:b,      UPDATE",
        "OVERWRITE, a:b e:f,  UPDATE",
        "SKIP,      '',       SKIP",
        "UPDATE,    '',       UPDATE",
        "OVERWRITE, '',       UPDATE"})
    void sets_the_permissions_of_a_role_that_exists(OnMatch onMatch, String permissions, Decision.Kind expected) {
        DefinitionRecordBuilder record = aRoleRow("role_user").labelled("Another");
        if (permissions != null) {
            record.allowing(permissions.isEmpty() ? new String[0] : permissions.split(" "));
        }

        DefinitionDecision decision = decide(onMatch, record, USER);

        assertThat(decision.kind()).isEqualTo(expected);
        if (expected == Decision.Kind.UPDATE) {
            assertThat(decision).isEqualTo(new DefinitionDecision.Update(USER,
                Definition.role(USER.name(), "User", record.build().permissions().orElseThrow())));
        }
        assertThat(codes(decision)).isEqualTo(expected == Decision.Kind.SKIP ? List.of(ProblemCode.REFERENCE_EXISTS) : List.of());
    }

    @Test
    void rejects_a_second_row_for_a_name_whatever_became_of_the_first() {
        DefinitionPlanner planner = new DefinitionPlanner(OnMatch.UPDATE, Authority.ALL, List.of());
        Problem problem = new Problem(ProblemCode.FIELD_INVALID, "permissions", "no");
        assertThat(planner.decide(aRoleRow("ROLE_A").inRow(1).with(problem).build()).kind()).isEqualTo(Decision.Kind.REJECT);
        assertThat(planner.decide(aGroupRow("role_a").inRow(2).build()).kind()).isEqualTo(Decision.Kind.CREATE);
        assertThat(planner.decide(aRoleRow("role_a").inRow(3).build()).reasons())
            .containsExactly(new Problem(ProblemCode.ROW_DUPLICATE, "", "row 1 of this file states the same role"));
    }

    @Test
    void tells_all_that_is_wrong_with_a_row() {
        Problem problem = new Problem(ProblemCode.FIELD_INVALID, "permissions", "no");
        assertThat(codes(decide(OnMatch.SKIP, aRoleRow("ROLE_A").with(problem).labelled("x".repeat(256)))))
            .containsExactly(ProblemCode.FIELD_INVALID, ProblemCode.FIELD_TOO_LONG);
        assertThat(codes(decide(OnMatch.SKIP, aRoleRow("ROLE_A").labelled("a\0b")))).containsExactly(ProblemCode.FIELD_INVALID);
        assertThat(decide(OnMatch.SKIP, aRoleRow("").nameless()).reasons())
            .containsExactly(new Problem(ProblemCode.FIELD_REQUIRED, "code", "a role needs a code"));
        assertThat(codes(decide(OnMatch.SKIP, aRoleRow("x").nameless().with(problem)))).containsExactly(ProblemCode.FIELD_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "settings:manage a:b c:d,     a:b,     a:b c:d,  UPDATE",
        "settings:manage a:b,         a:b,     a:b c:d,  REJECT",
        "settings:manage a:b c:d,     a:b e:f, a:b c:d,  REJECT",
        "a:b c:d,                     a:b,     a:b c:d,  REJECT",
        "a:b c:d,                     a:b c:d, a:b c:d,  UNCHANGED",
        "settings:manage a:b c:d e:f, a:b e:f, a:b c:d,  UPDATE"})
    void only_who_manages_settings_changes_a_role_within_what_they_hold(String importer, String stated, String present,
                                                                        Decision.Kind expected) {
        DefinitionDecision decision = decideAs(permissions(importer.split(" ")), aRoleRow("ROLE_USER").allowing(stated.split(" ")),
            Definition.role(new Name("ROLE_USER"), null, permissions(present.split(" "))));

        assertThat(decision.kind()).isEqualTo(expected);
        assertThat(codes(decision)).allMatch(ProblemCode.PERMISSION_ESCALATION::equals);
    }

    @Test
    void only_who_manages_settings_makes_a_role_or_a_group() {
        Permissions less = permissions("accounts:import", "a:b");
        assertThat(codes(decideAs(less, aGroupRow("Office")))).containsExactly(ProblemCode.PERMISSION_ESCALATION);
        assertThat(codes(decideAs(less, aRoleRow("ROLE_A").allowing("a:b")))).containsExactly(ProblemCode.PERMISSION_ESCALATION);
        Permissions enough = less.and(permissions("settings:manage"));
        assertThat(decideAs(enough, aGroupRow("Office")).kind()).isEqualTo(Decision.Kind.CREATE);
        assertThat(decideAs(enough, aRoleRow("ROLE_A").allowing("a:b")).kind()).isEqualTo(Decision.Kind.CREATE);
        assertThat(codes(decideAs(enough, aRoleRow("ROLE_A").allowing("c:d")))).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void nobody_changes_or_makes_the_built_in_role() {
        DefinitionRecordBuilder row = aRoleRow("Super-Administrator").allowing("a:b");
        assertThat(codes(decide(OnMatch.OVERWRITE, row, SuperAdministrator.definition())))
            .containsExactly(ProblemCode.PERMISSION_ESCALATION);
        assertThat(codes(decide(OnMatch.OVERWRITE, row))).containsExactly(ProblemCode.PERMISSION_ESCALATION);
        assertThat(decide(OnMatch.SKIP, row, SuperAdministrator.definition()).kind()).isEqualTo(Decision.Kind.SKIP);
        assertThat(decide(OnMatch.UPDATE, aRoleRow("super-administrator"), SuperAdministrator.definition()).kind())
            .isEqualTo(Decision.Kind.UNCHANGED);
    }
}

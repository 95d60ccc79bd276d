package io.muster.domain.defining;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.testing.DefinitionRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static org.assertj.core.api.Assertions.assertThat;

/** The last role that can manage roles keeps what it takes: here (H), and in Akeneo (three of them: I, E and C). */
class RoleManagementTest {
    private static Permissions lettered(String letters) {
        List<String> texts = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            texts.add(switch (letter) {
                case 'H' -> "settings:manage";
                case 'I' -> "action:pim_user_role_index";
                case 'E' -> "action:pim_user_role_edit";
                case 'C' -> "action:oro_config_system";
                default -> "other:" + letter;
            });
        }
        return permissions(texts.toArray(String[]::new));
    }

    private static Definition role(String code, String letters) {
        return Definition.role(new Name(code), null, lettered(letters));
    }

    private static DefinitionRecordBuilder row(String code, String letters) {
        DefinitionRecordBuilder row = aRoleRow(code);
        return row.allowing(lettered(letters).listed().stream().map(Object::toString).toArray(String[]::new));
    }

    private static Permissions after(DefinitionDecision decision, Definition before) {
        return decision.result().orElse(before).permissions();
    }

    @ParameterizedTest
    @CsvSource({
        // present, stated, another role's, and what it has after
        "Hx,    x,    y,     Hx",
        "Hx,    x,    H,     x",
        "Hx,    '',   '',    H",
        "x,     '',   '',    ''",
        "IECx,  x,    y,     IECx",
        "IECx,  Ix,   y,     IECx",
        "IECx,  x,    IEC,   x",
        "IECx,  x,    IE,    IECx",
        "IEx,   x,    y,     x",
        "HIEC,  y,    H,     IECy",
        "HIEC,  y,    IEC,   Hy",
        "HIEC,  '',   '',    HIEC",
        "HIEC,  '',   HIEC,  ''"})
    void stays_with_the_last_that_has_it(String present, String stated, String others, String after) {
        Definition role = role("ROLE_A", present);
        DefinitionPlanner planner = new DefinitionPlanner(OnMatch.UPDATE, Authority.ALL,
            List.of(role, role("ROLE_B", others), SuperAdministrator.definition()));

        assertThat(after(planner.decide(row("ROLE_A", stated).build()), role)).isEqualTo(lettered(after));
    }

    @Test
    void earlier_rows_count() {
        Definition a = role("ROLE_A", "H");
        Definition b = role("ROLE_B", "H");
        DefinitionPlanner planner = new DefinitionPlanner(OnMatch.UPDATE, Authority.ALL, List.of(a, b));
        assertThat(after(planner.decide(row("ROLE_A", "x").inRow(1).build()), a)).isEqualTo(lettered("x"));
        assertThat(after(planner.decide(row("ROLE_B", "x").inRow(2).build()), b)).isEqualTo(lettered("Hx"));
    }

    @Test
    void a_role_that_an_earlier_row_makes_may_take_over() {
        Definition a = role("ROLE_A", "H");
        DefinitionPlanner planner = new DefinitionPlanner(OnMatch.UPDATE, Authority.ALL, List.of(a));
        planner.decide(row("ROLE_B", "H").inRow(1).build());
        assertThat(after(planner.decide(row("ROLE_A", "").inRow(2).build()), a)).isEqualTo(Permissions.NONE);
    }

    @Test
    void a_role_that_holds_everything_has_it() {
        Definition all = Definition.role(new Name("ROLE_ALL"), null, Permissions.ALL);
        Definition a = role("ROLE_A", "HIEC");
        DefinitionPlanner planner = new DefinitionPlanner(OnMatch.UPDATE, Authority.ALL, List.of(all, a));
        assertThat(after(planner.decide(row("ROLE_A", "").inRow(1).build()), a)).isEqualTo(Permissions.NONE);
        assertThat(after(planner.decide(row("ROLE_ALL", "x").inRow(2).build()), all)).isEqualTo(lettered("HIECx"));
    }
}

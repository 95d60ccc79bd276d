package io.muster.domain.importing;

import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class LastSuperAdministratorTest {
    private static final Problem LAST = new Problem(ProblemCode.SUPER_ADMINISTRATOR_LAST, "",
        "root is the last enabled super administrator and must stay one");

    @ParameterizedTest
    @CsvSource({
        "UPDATE,    disabled,         true",
        "UPDATE,    demoted,          true",
        "UPDATE,    blank roles,      false",
        "UPDATE,    another role too, false",
        "UPDATE,    other fields,     false",
        "OVERWRITE, disabled,         true",
        "OVERWRITE, demoted,          true",
        "OVERWRITE, blank roles,      true",
        "OVERWRITE, blank status,     false",
        "OVERWRITE, another role too, false",
        "OVERWRITE, other fields,     false",
        "SKIP,      disabled,         false",
        "SKIP,      demoted,          false",
    })
    void stays_one(OnMatch onMatch, String what, boolean rejected) {
        Decision decision = anImport().onMatch(onMatch).leaving(1).meeting(root()).decide(record(what));
        if (rejected) {
            assertThat(Decided.reasons(decision)).containsExactly(LAST);
        } else {
            assertThat(decision).isNotInstanceOf(Decision.Reject.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, disabled", "2, demoted", "2, blank roles", "100, disabled"})
    void may_go_while_another_is_left(int left, String what) {
        Decision decision = anImport().onMatch(OnMatch.OVERWRITE).leaving(left).meeting(root()).decide(record(what));
        assertThat(decision).isInstanceOf(Decision.Update.class);
    }

    @Test
    void is_never_counted_below_none() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).leaving(0).meeting(root()).decide(record("disabled"));
        assertThat(Decided.reasons(decision)).containsExactly(LAST);
    }

    @Test
    void is_not_one_that_is_disabled_already() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).leaving(1).meeting(root().disabled()).decide(record("demoted"));
        assertThat(decision).isInstanceOf(Decision.Update.class);
    }

    @Test
    void is_not_one_with_another_role() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).leaving(1).meeting(anAccount("root").withRoles("editor"))
            .decide(record("disabled"));
        assertThat(decision).isInstanceOf(Decision.Update.class);
    }

    @Test
    void cannot_even_end_themselves() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).leaving(1).by(idOf("root")).meeting(root()).decide(record("disabled"));
        assertThat(Decided.codes(decision))
            .containsExactly(ProblemCode.PERMISSION_ESCALATION, ProblemCode.SUPER_ADMINISTRATOR_LAST);
    }

    @ParameterizedTest
    @CsvSource({"disabled, true", "demoted, true", "another role too, false", "other fields, false"})
    void is_ended_where_the_plan_counts_one_less(String what, boolean ended) {
        Changes changes = Decided.changes(anImport().onMatch(OnMatch.UPDATE).meeting(root()).decide(record(what)));
        assertThat(SuperAdministrators.endedBy(root().build(), changes)).isEqualTo(ended);
    }

    private static AccountBuilder root() {
        return anAccount("root").withRoles("super-administrator");
    }

    private static RecordBuilder record(String what) {
        return switch (what) {
            case "disabled" -> aRecord("root").with(Field.ENABLED, "false");
            case "blank status" -> aRecord("root").with(Field.ENABLED, "");
            case "demoted" -> aRecord("root").withRoles("editor");
            case "blank roles" -> aRecord("root").withRoles();
            case "another role too" -> aRecord("root").withRoles("editor", "Super Administrator");
            default -> aRecord("root").with(Field.NICKNAME, "R").withEmail("r@x");
        };
    }
}

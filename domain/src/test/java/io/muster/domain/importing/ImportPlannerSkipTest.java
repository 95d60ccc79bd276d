package io.muster.domain.importing;

import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class ImportPlannerSkipTest {
    @Test
    void leaves_an_account_alone_and_says_so() {
        assertThat(anImport().meeting(anAccount("jdoe")).decide(aRecord("JDOE").with(Field.NICKNAME, "Jo")))
            .isEqualTo(new Decision.Skip(idOf("jdoe"),
                new Problem(ProblemCode.ACCOUNT_EXISTS, "userName", "account jdoe exists and is left as it is")));
    }

    @Test
    void skips_even_where_nothing_would_change() {
        assertThat(anImport().meeting(anAccount("jdoe")).decide(aRecord("jdoe"))).isInstanceOf(Decision.Skip.class);
    }

    @Test
    void asks_nothing_of_the_world_for_an_account_that_it_leaves_alone() {
        Decision decision = anImport().bySomeoneWith("accounts:import").leaving(1)
            .meeting(anAccount("jdoe").withRoles("super-administrator"), anAccount("other").withEmail("a@x"))
            .whereTheDirectorySays(DirectoryVerdict.MISSING)
            .decide(aRecord("jdoe").withEmail("a@x").withRoles("nobody-knows").with(Field.ENABLED, "false"));
        assertThat(decision).isInstanceOf(Decision.Skip.class);
    }

    @Test
    void rejects_a_record_that_is_wrong_in_itself() {
        Decision decision = anImport().meeting(anAccount("jdoe")).decide(aRecord("jdoe").withEmail("nobody"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.FIELD_INVALID);
    }

    @Test
    void rejects_a_second_row_for_the_account() {
        Decision decision = anImport().meeting(anAccount("jdoe")).afterRowOfTheSameAccount(3).decide(aRecord("jdoe"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.ROW_DUPLICATE);
    }

    @Test
    void makes_accounts_that_are_not_there() {
        assertThat(anImport().meeting(anAccount("other")).decide(aRecord("jdoe"))).isInstanceOf(Decision.Create.class);
    }

    @Test
    void does_not_guess_between_two_accounts() {
        Decision decision = anImport().keyedBy(CorrelationKey.EMAIL).meeting(anAccount("a@x"), anAccount("b").withEmail("a@x"))
            .decide(aRecord("a@x").withEmail("a@x"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.ACCOUNT_AMBIGUOUS);
    }
}

package io.muster.domain.importing;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.muster.domain.importing.OnMatch.OVERWRITE;
import static io.muster.domain.importing.OnMatch.UPDATE;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {
    private final AccountBuilder ann = anAccount("ann").withEmail("ann@x");
    private final AccountBuilder bob = anAccount("bob").withEmail("bob@x");

    @ParameterizedTest
    @ValueSource(strings = {"ann@x", "ANN@X"})
    void rejects_a_new_account_whose_email_belongs_to_another(String email) {
        Decision decision = anImport().meeting(ann).decide(aRecord("dora").withEmail(email));
        assertThat(Decided.reasons(decision)).containsExactly(
            new Problem(ProblemCode.EMAIL_TAKEN, "email", "e-mail " + email + " belongs to account ann"));
    }

    @Test
    void rejects_a_record_whose_email_belongs_to_another_account() {
        Decision decision = anImport().onMatch(UPDATE).meeting(ann, bob).decide(aRecord("bob").withEmail("ann@x"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.EMAIL_TAKEN);
    }

    @Test
    void rejects_an_email_that_an_earlier_row_would_free() {
        Scene scene = anImport().onMatch(UPDATE).meeting(ann, bob);
        assertThat(scene.decide(aRecord("ann").inRow(1).withEmail("new@x"))).isInstanceOf(Decision.Update.class);
        assertThat(Decided.codes(scene.decide(aRecord("bob").inRow(2).withEmail("ann@x")))).containsExactly(ProblemCode.EMAIL_TAKEN);
    }

    @Test
    void rejects_two_accounts_that_would_change_places() {
        Scene scene = anImport().onMatch(OVERWRITE).meeting(ann, bob);
        assertThat(Decided.codes(scene.decide(aRecord("ann").withEmail("bob@x")))).containsExactly(ProblemCode.EMAIL_TAKEN);
        assertThat(Decided.codes(scene.decide(aRecord("bob").withEmail("ann@x")))).containsExactly(ProblemCode.EMAIL_TAKEN);
    }

    @Test
    void rejects_an_email_that_an_earlier_row_claims_and_names_the_row() {
        Decision decision = anImport().afterRowOfTheSameEmail(3).decide(aRecord("dora").inRow(9).withEmail("new@x"));
        assertThat(Decided.reasons(decision)).containsExactly(new Problem(ProblemCode.EMAIL_TAKEN, "email",
            "row 3 of this file claims e-mail new@x for another account"));
    }

    @Test
    void lets_an_account_keep_its_email_whatever_an_earlier_row_claims() {
        Decision decision = anImport().onMatch(UPDATE).meeting(ann).afterRowOfTheSameEmail(3)
            .decide(aRecord("ann").inRow(9).withEmail("ann@x"));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void lets_an_account_spell_its_own_email_anew() {
        Decision decision = anImport().onMatch(UPDATE).meeting(ann).decide(aRecord("ann").withEmail("Ann@X"));
        assertThat(decision).isInstanceOf(Decision.Update.class);
    }

    @Test
    void tells_of_the_owner_alone_where_an_earlier_row_claims_the_email_too() {
        Decision decision = anImport().meeting(ann).afterRowOfTheSameEmail(3).decide(aRecord("dora").withEmail("ann@x"));
        assertThat(Decided.reasons(decision)).singleElement().satisfies(problem ->
            assertThat(problem.message()).isEqualTo("e-mail ann@x belongs to account ann"));
    }

    @Test
    void rejects_a_rename_to_a_name_that_another_account_has() {
        Decision decision = anImport().onMatch(UPDATE).meeting(ann, bob).decide(aRecord("BOB").withId(idOf("ann")));
        assertThat(Decided.reasons(decision)).containsExactly(
            new Problem(ProblemCode.USER_NAME_TAKEN, "userName", "user name BOB belongs to another account"));
    }

    @Test
    void rejects_a_rename_to_a_name_that_an_earlier_row_would_free() {
        Scene scene = anImport().onMatch(UPDATE).meeting(ann, bob);
        assertThat(scene.decide(aRecord("robert").withId(idOf("bob")))).isInstanceOf(Decision.Update.class);
        assertThat(Decided.codes(scene.decide(aRecord("bob").inRow(2).withId(idOf("ann")))))
            .containsExactly(ProblemCode.USER_NAME_TAKEN);
    }

    @Test
    void tells_of_user_name_and_email_at_once() {
        Decision decision = anImport().onMatch(UPDATE).meeting(ann, bob).decide(aRecord("bob").withId(idOf("ann")).withEmail("bob@x"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.USER_NAME_TAKEN, ProblemCode.EMAIL_TAKEN);
    }
}

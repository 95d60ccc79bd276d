package io.muster.domain.importing;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class DuplicatesTest {
    private static final Problem ROW_3 = new Problem(ProblemCode.ROW_DUPLICATE, "", "row 3 of this file speaks of the same account");

    @ParameterizedTest
    @EnumSource(OnMatch.class)
    void a_second_row_for_a_known_account_names_the_first(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).meeting(anAccount("jdoe")).afterRowOfTheSameAccount(3)
            .decide(aRecord("jdoe").inRow(9));
        assertThat(Decided.reasons(decision)).containsExactly(ROW_3);
    }

    @ParameterizedTest
    @EnumSource(OnMatch.class)
    void a_second_row_for_a_new_account_names_the_first(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).afterRowOfTheSameAccount(3).decide(aRecord("jdoe").inRow(9));
        assertThat(Decided.reasons(decision)).containsExactly(ROW_3);
    }

    @Test
    void an_email_is_no_second_reason_where_the_rows_speak_of_one_account() {
        Decision decision = anImport().afterRowOfTheSameAccount(3).afterRowOfTheSameEmail(3)
            .decide(aRecord("jdoe").inRow(9).withEmail("a@x"));
        assertThat(Decided.reasons(decision)).containsExactly(ROW_3);
    }

    @Test
    void an_ambiguous_record_is_told_to_be_a_second_row_too() {
        Decision decision = anImport().keyedBy(CorrelationKey.EMAIL).meeting(anAccount("a").withEmail("b@x"), anAccount("b@x"))
            .afterRowOfTheSameAccount(3).decide(aRecord("b@x").withEmail("b@x"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.ROW_DUPLICATE, ProblemCode.ACCOUNT_AMBIGUOUS);
    }
}

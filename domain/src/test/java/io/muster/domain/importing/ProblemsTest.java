package io.muster.domain.importing;

import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is wrong with a record is told at once. */
class ProblemsTest {
    @Test
    void of_every_kind_are_told_at_once() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).bySomeoneWith("accounts:view").leaving(1).afterRowOfTheSameAccount(3)
            .meeting(anAccount("root").withRoles("super-administrator"), anAccount("ann").withEmail("ann@x"))
            .whereTheDirectorySays(DirectoryVerdict.MISSING)
            .decide(aRecord("root").with(Field.PHONE, "none").withEmail("ann@x").withRoles("viewer").inGroups("g")
                .with(Field.ENABLED, "false").with(new Problem(ProblemCode.FIELD_FORBIDDEN, "password", "no passwords here")));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.FIELD_FORBIDDEN, ProblemCode.FIELD_INVALID,
            ProblemCode.ROW_DUPLICATE, ProblemCode.REFERENCE_UNKNOWN, ProblemCode.EMAIL_TAKEN, ProblemCode.DIRECTORY_MISSING,
            ProblemCode.PERMISSION_ESCALATION, ProblemCode.SUPER_ADMINISTRATOR_LAST);
    }

    @Test
    void of_several_fields_are_told_at_once() {
        Decision decision = anImport().decide(aRecord("a\u0000").withEmail("nobody").with(Field.ENABLED, "maybe")
            .with(Field.NICKNAME, "x".repeat(151)));
        assertThat(Decided.reasons(decision)).extracting(Problem::path).containsExactly("userName", "nickname", "email", "enabled");
    }

    @Test
    void of_a_blank_field_are_none() {
        assertThat(anImport().decide(aRecord("jdoe").withEmail(" ").with(Field.ENABLED, ""))).isInstanceOf(Decision.Create.class);
    }

    @Test
    void that_the_file_s_reader_found_reject_the_record() {
        Problem problem = new Problem(ProblemCode.FIELD_FORBIDDEN, "password", "no passwords here");
        assertThat(Decided.reasons(anImport().decide(aRecord("jdoe").with(problem)))).containsExactly(problem);
    }

    @Test
    void of_a_row_that_cannot_be_read_are_not_blamed_on_what_is_missing() {
        Problem problem = new Problem(ProblemCode.ROW_MALFORMED, "", "the quote is never closed");
        AccountRecord record = AccountRecord.unreadable(new RowNumber(4), List.of(problem));
        assertThat(anImport().decide(record)).isEqualTo(new Decision.Reject(List.of(problem)));
    }

    @Test
    void include_a_second_main_group() {
        Decision decision = anImport().decide(aRecord("jdoe").with(Reference.MAIN_GROUP, "Europe", "France"));
        assertThat(Decided.reasons(decision))
            .containsExactly(new Problem(ProblemCode.FIELD_INVALID, "mainGroup", "mainGroup holds one group only"));
    }

    @Test
    void do_not_include_the_same_main_group_twice() {
        Decision decision = anImport().decide(aRecord("jdoe").with(Reference.MAIN_GROUP, "Europe", "EUROPE"));
        assertThat(decision).isInstanceOf(Decision.Create.class);
    }

    @Test
    void are_never_none_in_a_rejection() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Reject(List.of()));
    }
}

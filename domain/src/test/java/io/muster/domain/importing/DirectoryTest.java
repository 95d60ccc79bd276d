package io.muster.domain.importing;

import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.muster.domain.importing.DirectoryVerdict.DISABLED;
import static io.muster.domain.importing.DirectoryVerdict.FOUND;
import static io.muster.domain.importing.DirectoryVerdict.MISSING;
import static io.muster.domain.importing.DirectoryVerdict.NOT_ASKED;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class DirectoryTest {
    @ParameterizedTest
    @EnumSource(value = DirectoryVerdict.class, names = {"FOUND", "NOT_ASKED"})
    void takes_a_record_that_nothing_is_said_against(DirectoryVerdict verdict) {
        assertThat(anImport().intoADirectory().whereTheDirectorySays(verdict).decide(aRecord("jdoe")))
            .isInstanceOf(Decision.Create.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING,  DIRECTORY_MISSING,  the directory does not know jdoe",
        "DISABLED, DIRECTORY_DISABLED, the directory has disabled jdoe",
    })
    void rejects_a_new_account_that_the_directory_does_not_vouch_for(DirectoryVerdict verdict, ProblemCode code, String message) {
        assertThat(Decided.reasons(anImport().intoADirectory().whereTheDirectorySays(verdict).decide(aRecord("jdoe"))))
            .containsExactly(new Problem(code, "userName", message));
    }

    @ParameterizedTest
    @CsvSource({"UPDATE, MISSING", "UPDATE, DISABLED", "OVERWRITE, MISSING", "OVERWRITE, DISABLED"})
    void rejects_a_change_to_an_account_that_the_directory_does_not_vouch_for(OnMatch onMatch, DirectoryVerdict verdict) {
        Decision decision = anImport().onMatch(onMatch).intoADirectory().meeting(anAccount("jdoe")).whereTheDirectorySays(verdict)
            .decide(aRecord("jdoe").with(Field.NICKNAME, "Jo"));
        assertThat(Decided.codes(decision)).hasSize(1)
            .isSubsetOf(ProblemCode.DIRECTORY_MISSING, ProblemCode.DIRECTORY_DISABLED);
    }

    @Test
    void names_a_record_without_a_user_name_by_what_it_has() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).intoADirectory().meeting(anAccount("jdoe"))
            .whereTheDirectorySays(MISSING).decide(aRecord().withId(idOf("jdoe")).withEmail("j@x"));
        assertThat(Decided.reasons(decision)).extracting(Problem::message).containsExactly("the directory does not know j@x");
    }

    @ParameterizedTest
    @EnumSource(DirectoryVerdict.class)
    void has_its_say_beside_other_problems(DirectoryVerdict verdict) {
        Decision decision = anImport().intoADirectory().whereTheDirectorySays(verdict).decide(aRecord("jdoe").withEmail("nobody"));
        assertThat(Decided.codes(decision)).hasSize(verdict == FOUND || verdict == NOT_ASKED ? 1 : 2)
            .contains(ProblemCode.FIELD_INVALID);
        assertThat(Decided.codes(decision).contains(ProblemCode.DIRECTORY_DISABLED)).isEqualTo(verdict == DISABLED);
    }
}

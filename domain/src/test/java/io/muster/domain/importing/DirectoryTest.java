package io.muster.domain.importing;

import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static io.muster.domain.importing.DirectoryVerdict.DISABLED;
import static io.muster.domain.importing.DirectoryVerdict.FOUND;
import static io.muster.domain.importing.DirectoryVerdict.MISSING;
import static io.muster.domain.importing.DirectoryVerdict.NOT_ASKED;
import static io.muster.domain.importing.DirectoryVerdict.RENAMED;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class DirectoryTest {
    private static final String ID = "6f1c1f1e-0000-4000-8000-000000000001";

    @ParameterizedTest
    @EnumSource(value = DirectoryVerdict.class, names = {"FOUND", "RENAMED", "NOT_ASKED"})
    void takes_a_record_that_nothing_is_said_against(DirectoryVerdict verdict) {
        assertThat(anImport().intoADirectory().whereTheDirectorySays(verdict).decide(aRecord("jdoe")))
            .isInstanceOf(Decision.Create.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "MISSING   | DIRECTORY_MISSING  | the directory does not know jdoe",
        "DISABLED  | DIRECTORY_DISABLED | the directory has disabled jdoe",
        "AMBIGUOUS | ACCOUNT_AMBIGUOUS  | the directory has several entries for jdoe; narrow the connection's base or filter so that "
            + "one is left",
        "REPLACED  | ACCOUNT_AMBIGUOUS  | the directory's jdoe is another entry than the one that this account was made for; clear "
            + "the account's externalId if they are the same person",
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
    void suggests_names_that_were_perhaps_meant() {
        Decision decision = anImport().intoADirectory().whereTheDirectorySays(DirectoryAnswer.missing(List.of("jdoe2", "jdo")))
            .decide(aRecord("jdoe"));
        assertThat(Decided.reasons(decision)).extracting(Problem::message)
            .containsExactly("the directory does not know jdoe (nearest: jdoe2, jdo)");
    }

    @Test
    void keeps_the_entry_s_id_whatever_the_record_says() {
        Decision decision = anImport().intoADirectory().whereTheDirectorySays(DirectoryAnswer.found(Optional.of(ID)))
            .decide(aRecord("jdoe").with(Field.EXTERNAL_ID, "hr-7"));
        assertThat(decision.changes().valueAfter(Field.EXTERNAL_ID)).contains(ID);
    }

    @Test
    void gives_a_renamed_account_the_name_that_the_entry_has() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).intoADirectory().meeting(anAccount("jdoe"))
            .whereTheDirectorySays(DirectoryAnswer.renamed(ID, "jsmith")).decide(aRecord("jdoe"));
        assertThat(decision.changes().valueAfter(Field.USER_NAME)).contains("jsmith");
    }

    @Test
    void takes_the_id_of_an_entry_from_nothing_but_a_uuid() {
        assertThat(DirectoryEntry.id(Optional.of(ID.toUpperCase(Locale.ROOT)))).contains(ID);
        assertThat(DirectoryEntry.id(Optional.of("auth0|7"))).isEmpty();
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
        assertThat(Decided.codes(decision)).hasSize(verdict == FOUND || verdict == RENAMED || verdict == NOT_ASKED ? 1 : 2)
            .contains(ProblemCode.FIELD_INVALID);
        assertThat(Decided.codes(decision).contains(ProblemCode.DIRECTORY_DISABLED)).isEqualTo(verdict == DISABLED);
    }
}

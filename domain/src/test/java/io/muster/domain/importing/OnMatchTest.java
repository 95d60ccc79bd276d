package io.muster.domain.importing;

import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.muster.domain.importing.OnMatch.OVERWRITE;
import static io.muster.domain.importing.OnMatch.UPDATE;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.problem.ProblemCode.FIELD_REQUIRED;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class OnMatchTest {
    @Test
    void update_names_the_version_that_it_saw() {
        Decision decision = anImport().onMatch(UPDATE).meeting(anAccount("jdoe").inVersion(7))
            .decide(aRecord("jdoe").with(Field.NICKNAME, "Jo"));
        assertThat(decision).isInstanceOfSatisfying(Decision.Update.class, update -> {
            assertThat(update.id()).isEqualTo(idOf("jdoe"));
            assertThat(update.seen()).isEqualTo(new AccountVersion(7));
        });
    }

    @Test
    void update_tells_each_field_before_and_after_and_no_other() {
        Decision decision = anImport().onMatch(UPDATE)
            .meeting(anAccount("jdoe").withEmail("a@x").with(Field.NICKNAME, "Jo"))
            .decide(aRecord("jdoe").withEmail("b@x").with(Field.NICKNAME, "Jo").with(Field.GIVEN_NAME, "John"));
        assertThat(Decided.changes(decision).fields()).containsExactlyInAnyOrder(
            Decided.value(Field.EMAIL, "a@x", "b@x"), Decided.value(Field.GIVEN_NAME, null, "John"));
    }

    @ParameterizedTest
    @CsvSource({"enabled, false, true", "emailVerified, true, false", "attributes, '{\"a\":1}', {}",
        "userMetadata, '{\"a\":1}', {}", "appMetadata, '{\"a\":1}', {}"})
    void overwrite_clears_to_the_standard_where_a_field_has_one(String label, String before, String standard) {
        Field field = Field.labelled(label).orElseThrow();
        Decision decision = anImport().onMatch(OVERWRITE).meeting(anAccount("jdoe").with(field, before))
            .decide(aRecord("jdoe").with(field, ""));
        assertThat(Decided.changes(decision).fields()).containsExactly(Decided.value(field, before, standard));
    }

    @ParameterizedTest
    @EnumSource(value = OnMatch.class, names = {"UPDATE", "OVERWRITE"})
    void says_unchanged_where_the_account_is_already_as_the_record_says(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).meeting(anAccount("jdoe").withEmail("a@x").inTeams("Ops"))
            .decide(aRecord("jdoe").withEmail("a@x").inTeams("OPS").with(Field.ENABLED, "true"));
        assertThat(decision).isEqualTo(new Decision.Unchanged(idOf("jdoe")));
    }

    @Test
    void a_new_spelling_of_the_user_name_is_a_change() {
        Decision decision = anImport().onMatch(UPDATE).meeting(anAccount("jdoe")).decide(aRecord("JDoe"));
        assertThat(Decided.changes(decision).fields()).containsExactly(Decided.value(Field.USER_NAME, "jdoe", "JDoe"));
    }

    @Test
    void a_known_id_lets_update_rename_an_account() {
        Decision decision = anImport().onMatch(UPDATE).meeting(anAccount("jdoe")).decide(aRecord("john").withId(idOf("jdoe")));
        assertThat(Decided.changes(decision).fields()).containsExactly(Decided.value(Field.USER_NAME, "jdoe", "john"));
    }

    @Test
    void update_keeps_the_user_name_that_a_record_leaves_blank() {
        Decision decision = anImport().onMatch(UPDATE).meeting(anAccount("jdoe")).decide(aRecord("").withId(idOf("jdoe")));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void overwrite_cannot_clear_the_user_name() {
        Decision decision = anImport().onMatch(OVERWRITE).meeting(anAccount("jdoe")).decide(aRecord("").withId(idOf("jdoe")));
        assertThat(Decided.reasons(decision)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FIELD_REQUIRED);
            assertThat(problem.path()).isEqualTo("userName");
        });
    }
}

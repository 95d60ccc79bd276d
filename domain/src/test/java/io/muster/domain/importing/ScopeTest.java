package io.muster.domain.importing;

import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody may import into some groups only. */
class ScopeTest {
    private final Scene scene = new Scene().onMatch(OnMatch.UPDATE)
        .knowing(Scene.group("France"), Scene.group("Lyon"), Scene.group("Spain")).bySomeoneLimitedTo("France", "Lyon");

    @Test
    void creates_accounts_of_their_groups() {
        assertThat(scene.decide(aRecord("new").inGroups("Lyon"))).isInstanceOf(Decision.Create.class);
    }

    @Test
    void rejects_a_new_account_of_no_group() {
        assertThat(problem(aRecord("new"))).isEqualTo("groups: the account would be of none of the groups whose accounts you may change;"
            + " give it one of them");
    }

    @Test
    void rejects_a_new_account_that_is_also_of_another_group() {
        assertThat(problem(aRecord("new").inGroups("Lyon", "Spain")))
            .isEqualTo("groups: you may only give and take groups whose accounts you may change, not Spain");
    }

    @ParameterizedTest
    @EnumSource(UnknownReference.class)
    void does_not_tell_whether_there_is_a_group_beyond_them(UnknownReference unknown) {
        scene.unknown(ReferenceKind.GROUP, unknown);

        assertThat(problem(aRecord("new").inGroups("Lyon", "spain"))).endsWith("not spain");
        assertThat(problem(aRecord("new").inGroups("Lyon", "atlantis"))).endsWith("not atlantis");
    }

    @Test
    void makes_for_its_own_sake_what_is_theirs_alone() {
        assertThat(scene.importer().mayMake(Scene.team("New"))).isTrue();
        assertThat(scene.importer().mayMake(Scene.group("Lyon"))).isTrue();
        assertThat(scene.importer().mayMake(Scene.group("Spain"))).isFalse();
        assertThat(scene.importer().mayMake(Scene.role("viewer", "Viewer", "accounts:view"))).isFalse();
    }

    @Test
    void changes_an_account_of_their_groups_and_leaves_its_others() {
        scene.meeting(anAccount("jdoe").inGroups("Lyon", "Spain"));

        assertThat(scene.decide(aRecord("jdoe").with(Field.NICKNAME, "J"))).isInstanceOf(Decision.Update.class);
        assertThat(scene.decide(aRecord("jdoe").inGroups("lyon", "spain"))).isInstanceOf(Decision.Unchanged.class);
        assertThat(problem(aRecord("jdoe").inGroups("Lyon")))
            .isEqualTo("groups: you may only give and take groups whose accounts you may change, not Spain");
    }

    @ParameterizedTest
    @EnumSource(OnMatch.class)
    void rejects_a_row_of_an_account_beyond_them_and_tells_nothing_of_it(OnMatch onMatch) {
        scene.onMatch(onMatch).meeting(anAccount("jdoe").inGroups("Spain").withEmail("j@x.org"));

        assertThat(problem(aRecord("jdoe").withEmail("j@x.org").inGroups("Lyon")))
            .isEqualTo(": the account is not of the groups whose accounts you may change");
    }

    @Test
    void does_not_tell_that_a_row_fits_several_accounts_beyond_them() {
        scene.keyedBy(CorrelationKey.EMAIL)
            .meeting(anAccount("jdoe").inGroups("Spain"), anAccount("j").inGroups("Spain").withEmail("j@x.org"));

        assertThat(problem(aRecord("jdoe").withEmail("j@x.org").inGroups("Lyon")))
            .isEqualTo(": the account is not of the groups whose accounts you may change");
    }

    @Test
    void does_not_tell_how_the_owner_of_a_name_beyond_them_spells_it() {
        scene.meeting(anAccount("McSecret").inGroups("Spain"), anAccount("jdoe").inGroups("Lyon"));

        assertThat(scene.decide(aRecord("mcsecret").withId(idOf("jdoe"))).reasons()).extracting(Problem::message)
            .containsExactly("user name mcsecret belongs to another account");
    }

    @Test
    void suggests_no_names_of_the_directory_which_may_be_those_of_accounts_beyond_them() {
        scene.intoADirectory().whereTheDirectorySays(DirectoryAnswer.missing(List.of("jsecret")));

        assertThat(scene.decide(aRecord("jsecre").inGroups("Lyon")).reasons()).extracting(Problem::message)
            .containsExactly("the directory does not know jsecre");
    }

    @Test
    void does_not_let_an_account_out_of_its_reach() {
        scene.meeting(anAccount("jdoe").inGroups("Lyon"));

        assertThat(scene.onMatch(OnMatch.OVERWRITE).decide(aRecord("jdoe").inGroups())).isInstanceOf(Decision.Reject.class);
    }

    @Test
    void names_no_owner_of_an_address_beyond_them() {
        scene.meeting(anAccount("secret").inGroups("Spain").withEmail("j@x.org"));

        assertThat(problem(aRecord("new").withEmail("j@x.org").inGroups("Lyon"))).contains("belongs to another account");
    }

    private String problem(RecordBuilder record) {
        Decision decision = scene.decide(record);
        assertThat(decision.reasons()).hasSize(1);
        Problem problem = decision.reasons().get(0);
        assertThat(problem.code()).isIn(ProblemCode.PERMISSION_ESCALATION, ProblemCode.EMAIL_TAKEN);
        return problem.path() + ": " + problem.message();
    }
}

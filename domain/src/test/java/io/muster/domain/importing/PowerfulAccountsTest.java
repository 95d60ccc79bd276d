package io.muster.domain.importing;

import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.muster.domain.importing.CredentialRule.ACCEPT;
import static io.muster.domain.importing.OnMatch.OVERWRITE;
import static io.muster.domain.importing.OnMatch.UPDATE;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.importing.Scene.role;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody takes over their own or a more powerful account. */
class PowerfulAccountsTest {
    private static final String HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA";
    private static final String OTHER_HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$b3RoZXI";

    @ParameterizedTest
    @CsvSource({"credential, false", "roles, false", "status, false", "user name, true", "e-mail, true", "nickname, true",
        "teams, true", "nothing, true"})
    void an_import_changes_of_its_importer_only_what_gives_no_power(String what, boolean allowed) {
        Scene scene = anImport().onMatch(UPDATE).credentials(ACCEPT).by(idOf("root")).meeting(root());
        assertAllowed(scene.decide(changing(what)), allowed, "account root is your own; "
            + "its roles and status are for somebody else to change, and its password is not changed this way");
    }

    @ParameterizedTest
    @CsvSource({"credential, false", "roles, false", "status, false", "user name, false", "e-mail, false", "nickname, true",
        "teams, true", "nothing, true"})
    void an_import_changes_of_a_more_powerful_account_only_what_gives_no_power(String what, boolean allowed) {
        Scene scene = anImport().onMatch(UPDATE).credentials(ACCEPT).bySomeoneWith("accounts:view", "accounts:manage")
            .meeting(root());
        assertAllowed(scene.decide(changing(what)), allowed, "account root holds permissions that you don't hold yourself; "
            + "you cannot change how it signs in or what it may do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential", "roles", "status", "user name", "e-mail"})
    void a_super_administrator_changes_all_of_another(String what) {
        Scene scene = anImport().onMatch(UPDATE).credentials(ACCEPT).meeting(root());
        assertThat(scene.decide(changing(what))).isInstanceOf(Decision.Update.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential", "roles", "status", "user name", "e-mail"})
    void an_importer_changes_all_of_an_account_that_holds_no_more_than_they(String what) {
        Scene scene = anImport().onMatch(UPDATE).credentials(ACCEPT).bySomeoneWith("accounts:view")
            .meeting(root().withRoles("viewer"));
        RecordBuilder record = what.equals("roles") ? aRecord("root").withRoles("idler") : changing(what);
        assertThat(scene.knowing(role("idler", null)).decide(record)).isInstanceOf(Decision.Update.class);
    }

    @Test
    void a_token_with_less_power_than_its_owner_cannot_move_the_owner_s_mail() {
        Decision decision = anImport().onMatch(UPDATE).by(idOf("root")).bySomeoneWith("accounts:view").meeting(root())
            .decide(changing("e-mail"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_permission_of_another_system_makes_an_account_more_powerful_too() {
        Decision decision = anImport().onMatch(UPDATE).bySomeoneWith("accounts:view", "accounts:manage")
            .knowing(role("enricher", null, "action:pim_x")).meeting(anAccount("root").withRoles("enricher"))
            .decide(changing("e-mail"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_role_that_nobody_knows_may_allow_everything() {
        Decision decision = anImport().onMatch(UPDATE).bySomeoneWith("accounts:view").meeting(anAccount("root").withRoles("since-made"))
            .decide(changing("e-mail"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_more_powerful_account_is_not_disarmed_by_an_overwrite_with_blanks() {
        Decision decision = anImport().onMatch(OVERWRITE).bySomeoneWith("accounts:view").meeting(root())
            .decide(aRecord("root").withRoles().withEmail(""));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_more_powerful_account_that_is_disabled_is_not_revived() {
        Decision decision = anImport().onMatch(OVERWRITE).bySomeoneWith("accounts:view").meeting(root().disabled())
            .decide(aRecord("root").with(Field.ENABLED, ""));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_file_with_a_user_spelled_like_the_importer_does_not_take_them_over() {
        Decision decision = anImport().onMatch(UPDATE).credentials(ACCEPT).by(idOf("admin"))
            .meeting(anAccount("admin").withRoles("super-administrator").withCredential(HASH))
            .decide(aRecord("Admin").withCredential(OTHER_HASH).inGroups("Europe"));
        assertThat(Decided.codes(decision)).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void nobody_says_whose_entry_in_the_directory_a_more_powerful_account_is_but_the_directory() {
        RecordBuilder record = aRecord("root").with(Field.EXTERNAL_ID, "6f1c1f1e-0000-4000-8000-000000000001");
        Scene scene = anImport().onMatch(UPDATE).bySomeoneWith("accounts:view").meeting(root());

        assertThat(scene.decide(record)).isInstanceOf(Decision.Update.class);
        assertThat(scene.intoADirectory().decide(record)).isInstanceOf(Decision.Update.class);
        assertThat(Decided.codes(scene.ignoringTheDirectory().decide(record))).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    private static AccountBuilder root() {
        return anAccount("root").withRoles("super-administrator").withEmail("root@x").withCredential(HASH);
    }

    private static RecordBuilder changing(String what) {
        return switch (what) {
            case "credential" -> aRecord("root").withCredential(OTHER_HASH);
            case "roles" -> aRecord("root").withRoles("viewer");
            case "status" -> aRecord("root").with(Field.ENABLED, "false");
            case "user name" -> aRecord("toor").withId(idOf("root"));
            case "e-mail" -> aRecord("root").withEmail("mallory@x");
            case "nickname" -> aRecord("root").with(Field.NICKNAME, "R");
            case "teams" -> aRecord("root").inTeams("Ops");
            default -> aRecord("root").withEmail("root@x").withRoles("super-administrator").with(Field.ENABLED, "true")
                .withCredential(HASH);
        };
    }

    private static void assertAllowed(Decision decision, boolean allowed, String message) {
        if (allowed) {
            assertThat(decision).isNotInstanceOf(Decision.Reject.class);
        } else {
            assertThat(Decided.reasons(decision)).contains(new Problem(ProblemCode.PERMISSION_ESCALATION, "", message));
        }
    }
}

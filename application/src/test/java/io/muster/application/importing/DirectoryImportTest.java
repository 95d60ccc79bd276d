package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.application.importing.ImportScene.rows;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DirectoryImportTest {
    private static final Name CORP = new Name("corp");
    private static final UUID KNOWN = UUID.fromString("6f1c1f1e-0000-4000-8000-000000000001");
    private static final StatedRules IGNORE = new StatedRules(null, null, null, null, null, DirectoryRule.IGNORE, null);
    private static final StatedRules OVERWRITE = new StatedRules(OnMatch.OVERWRITE, null, null, null, null, null, null);
    private final ImportScene scene = new ImportScene();

    @BeforeEach
    void connectTheDirectory() {
        DirectorySettings settings = new DirectorySettings("ldaps://dc1.example.com", false, "dc=example,dc=com", Optional.empty(),
            Optional.empty(), null, Optional.empty(), Optional.empty());
        scene.store.work().run(() -> scene.store.connections().add(Tenant.DEFAULT,
            new Connection(CORP, Connection.Kind.DIRECTORY, true, Optional.of(settings))));
        scene.directory.add("known", KNOWN, true, "secret");
        scene.directory.add("off", false);
    }

    @Test
    void rejects_accounts_that_the_directory_does_not_vouch_for_and_goes_on_with_the_rest() {
        ImportJob job = plan(StatedRules.NONE);

        assertThat(scene.report(job)).extracting(row -> row.decision())
            .containsExactly(Decision.Kind.CREATE, Decision.Kind.REJECT, Decision.Kind.REJECT);
    }

    @Test
    void refuses_an_import_that_would_ask_a_directory_which_cannot_be_asked() {
        scene.directory.serves = false;

        assertThatThrownBy(() -> plan(StatedRules.NONE))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("directory.unavailable"));
        assertThat(plan(IGNORE).plan().count(Decision.Kind.CREATE)).isEqualTo(3);
    }

    @Test
    void does_not_ask_the_directory_where_the_rules_say_so() {
        assertThat(plan(IGNORE).plan().count(Decision.Kind.CREATE)).isEqualTo(3);
    }

    @Test
    void asks_for_a_permission_of_its_own_to_ignore_the_directory() {
        Caller importer = new Caller(Tenant.DEFAULT, scene.admin.account(), "admin",
            Permissions.of(List.of(Permission.ACCOUNTS_IMPORT)));
        ImportRequest request = new ImportRequest("f", CORP, FileType.UNSTATED, true, IGNORE);

        assertThatThrownBy(() -> scene.imports.planImport().plan(importer, request, scene.files.file("f", List.of())))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void asks_by_the_name_of_the_account_that_a_record_without_a_user_name_speaks_of() {
        keyedByEmail();
        scene.given(anAccount("known").inConnection("corp"), anAccount("off").inConnection("corp").withEmail("o@example.com"));

        assertThat(decided(aRecord().withId(idOf("known")).with(Field.NICKNAME, "K"))).isEqualTo(Decision.Kind.UPDATE);
        assertThat(decided(aRecord().withEmail("o@example.com"))).isEqualTo(Decision.Kind.REJECT);
    }

    @Test
    void asks_by_the_name_of_the_account_where_the_email_only_stands_in_for_one() {
        keyedByEmail();
        scene.given(anAccount("known").inConnection("corp").withEmail("k@example.com"));

        assertThat(decided(aRecord("k@example.com").withEmail("k@example.com").with(Field.NICKNAME, "K")))
            .isEqualTo(Decision.Kind.UPDATE);
    }

    @Test
    void asks_by_the_email_that_a_new_account_gets_as_user_name() {
        keyedByEmail();
        scene.directory.add("new@example.com", true);

        assertThat(decided(aRecord("new@example.com").withEmail("new@example.com"))).isEqualTo(Decision.Kind.CREATE);
    }

    @Test
    void asks_by_the_name_that_an_account_is_to_have() {
        scene.given(anAccount("known").inConnection("corp"));

        assertThat(decided(aRecord("gone").withId(idOf("known")))).isEqualTo(Decision.Kind.REJECT);
    }

    @Test
    void keeps_the_id_of_the_entry_that_vouches_for_an_account() {
        scene.apply(plan(StatedRules.NONE));

        assertThat(account("known").profile().get(Field.EXTERNAL_ID)).contains(KNOWN.toString());
        assertThat(decided(aRecord("known").with(Field.EXTERNAL_ID, "of the file"))).isEqualTo(Decision.Kind.UNCHANGED);
    }

    @Test
    void asks_once_a_chunk() {
        plan(StatedRules.NONE, aRecord("a"), aRecord("b"), aRecord("c"), aRecord("d"));

        assertThat(scene.directory.asked).containsExactly("answers 3", "answers 1");
    }

    @Test
    void recognises_a_renamed_entry_by_its_new_name() {
        scene.apply(plan(StatedRules.NONE));
        scene.directory.rename(KNOWN, "married");

        ImportJob job = plan(UPDATE, aRecord("married").with(Field.FAMILY_NAME, "Lee"));
        AccountId before = account("known").id();

        assertThat(changed(job)).containsExactly("userName", "familyName");
        scene.apply(job);
        assertThat(account("married").id()).isEqualTo(before);
    }

    @Test
    void recognises_a_renamed_entry_by_its_old_name_and_plans_the_new_one() {
        scene.apply(plan(StatedRules.NONE));
        scene.directory.rename(KNOWN, "Married");

        ImportJob job = plan(UPDATE, aRecord("known"));

        assertThat(changed(job)).containsExactly("userName");
        scene.apply(job);
        assertThat(account("married").profile().userName()).hasToString("Married");
    }

    @Test
    void recognises_an_entry_whose_id_somebody_has_written_otherwise() {
        scene.given(anAccount("known").inConnection("corp").with(Field.EXTERNAL_ID, KNOWN.toString().toUpperCase(Locale.ROOT)));
        scene.directory.rename(KNOWN, "married");

        assertThat(changed(plan(UPDATE, aRecord("known")))).containsExactly("userName", "externalId");
    }

    @Test
    void takes_the_old_and_the_new_name_of_an_entry_for_one_account() {
        scene.apply(plan(StatedRules.NONE));
        scene.directory.rename(KNOWN, "married");

        ImportJob job = plan(UPDATE, aRecord("known"), aRecord("married").with(Field.NICKNAME, "M"));

        assertThat(scene.report(job)).extracting(ReportedRow::decision).containsExactly(Decision.Kind.UPDATE, Decision.Kind.REJECT);
        assertThat(scene.report(job).get(1).reasons().get(0).message()).isEqualTo("row 1 of this file speaks of the same account");
    }

    @Test
    void writes_an_entry_once_where_its_names_stand_far_apart() {
        scene.apply(plan(StatedRules.NONE));
        scene.directory.rename(KNOWN, "married");

        ImportJob job = scene.apply(plan(UPDATE, aRecord("known"), aRecord("x"), aRecord("y"),
            aRecord("married").with(Field.NICKNAME, "M")));

        assertThat(job.outcome().updated()).isEqualTo(1);
        assertThat(job.outcome().stale()).isEqualTo(1);
    }

    @Test
    void counts_a_super_administrator_who_was_renamed_there_and_will_be_none() {
        scene.given(anAccount("known").inConnection("corp").with(Field.EXTERNAL_ID, KNOWN.toString()).withRoles("super-administrator"));
        scene.directory.rename(KNOWN, "married");

        ImportJob job = plan(OVERWRITE, aRecord("married").withRoles());

        assertThat(changed(job)).contains("userName", "roles");
        assertThat(job.plan().superAdministratorsEnded()).isEqualTo(1);
    }

    @Test
    void gives_no_account_a_name_that_another_has_already() {
        scene.apply(plan(StatedRules.NONE));
        scene.given(anAccount("married").inConnection("corp"));
        scene.directory.rename(KNOWN, "married");

        assertThat(reasons(plan(UPDATE, aRecord("known").withId(account("known").id())))).containsExactly("user-name.taken");
        assertThat(reasons(plan(UPDATE, aRecord("known")))).containsExactly("account.ambiguous");
        assertThat(reasons(plan(UPDATE, aRecord("married")))).containsExactly("account.ambiguous");
    }

    @Test
    void takes_nobody_for_whoever_had_the_name_before() {
        scene.apply(plan(StatedRules.NONE));
        scene.directory.rename(KNOWN, "married");
        scene.directory.add("known", true);

        assertThat(reasons(plan(UPDATE, aRecord("known").with(Field.NICKNAME, "K")))).containsExactly("account.ambiguous");
    }

    @Test
    void guesses_nothing_where_the_directory_has_a_name_twice() {
        scene.directory.add("Known", true);

        assertThat(reasons(plan(StatedRules.NONE, aRecord("known")))).containsExactly("account.ambiguous");
    }

    @Test
    void goes_on_where_it_was_once_the_directory_answers_again() {
        ImportJob job = scene.receive(new ImportRequest("f", CORP, FileType.UNSTATED, true, StatedRules.NONE), rows(aRecord("known")));
        scene.directory.away = true;

        assertThatThrownBy(() -> scene.run(job)).isInstanceOf(DirectoryUnavailable.class);
        assertThat(scene.job(job.id()).state()).isEqualTo(ImportState.PLANNING);
        scene.directory.away = false;
        assertThat(scene.report(scene.run(job)).get(0).decision()).isEqualTo(Decision.Kind.CREATE);
    }

    private Account account(String name) {
        return scene.store.accounts().withUserName(Tenant.DEFAULT, CORP, new UserName(name)).orElseThrow();
    }

    private List<String> changed(ImportJob job) {
        return scene.report(job).get(0).changes().stream().map(RowChange::field).toList();
    }

    private List<String> reasons(ImportJob job) {
        return scene.report(job).get(0).reasons().stream().map(problem -> problem.code().code()).toList();
    }

    private void keyedByEmail() {
        scene.files.recognise(new FileShape(FileType.of("fake", "fake"), ImportRules.DEFAULT, CorrelationKey.EMAIL, Set.of()));
    }

    private Decision.Kind decided(RecordBuilder record) {
        return scene.report(plan(UPDATE, record)).get(0).decision();
    }

    private ImportJob plan(StatedRules rules) {
        return plan(rules, aRecord("known"), aRecord("gone"), aRecord("off"));
    }

    private ImportJob plan(StatedRules rules, RecordBuilder... records) {
        return scene.run(scene.receive(new ImportRequest("f", CORP, FileType.UNSTATED, true, rules), rows(records)));
    }
}

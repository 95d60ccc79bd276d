package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.DirectoryVerdict;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.application.importing.ImportScene.rows;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DirectoryImportTest {
    private static final Name CORP = new Name("corp");
    private static final StatedRules IGNORE = new StatedRules(null, null, null, null, null, DirectoryRule.IGNORE, null);
    private final ImportScene scene = new ImportScene();

    @BeforeEach
    void connectTheDirectory() {
        DirectorySettings settings = new DirectorySettings("ldaps://dc1.example.com", false, "dc=example,dc=com", Optional.empty(),
            Optional.empty(), null, Optional.empty(), Optional.empty());
        scene.store.work().run(() -> scene.store.connections().add(Tenant.DEFAULT,
            new Connection(CORP, Connection.Kind.DIRECTORY, true, Optional.of(settings))));
        scene.directory.put(new UserName("known"), DirectoryVerdict.FOUND);
        scene.directory.put(new UserName("gone"), DirectoryVerdict.MISSING);
        scene.directory.put(new UserName("off"), DirectoryVerdict.DISABLED);
    }

    @Test
    void rejects_accounts_that_the_directory_does_not_vouch_for_and_goes_on_with_the_rest() {
        ImportJob job = plan(StatedRules.NONE);

        assertThat(scene.report(job)).extracting(row -> row.decision())
            .containsExactly(Decision.Kind.CREATE, Decision.Kind.REJECT, Decision.Kind.REJECT);
    }

    @Test
    void refuses_an_import_that_would_ask_a_directory_which_cannot_be_asked() {
        scene.directoryServes = false;

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
        scene.directory.put(new UserName("new@example.com"), DirectoryVerdict.FOUND);

        assertThat(decided(aRecord("new@example.com").withEmail("new@example.com"))).isEqualTo(Decision.Kind.CREATE);
    }

    @Test
    void asks_by_the_name_that_an_account_is_to_have() {
        scene.given(anAccount("known").inConnection("corp"));

        assertThat(decided(aRecord("gone").withId(idOf("known")))).isEqualTo(Decision.Kind.REJECT);
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

package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.MailQueue.Queued;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Passwords in files, and links to those who come without one. */
class PasswordImportTest {
    private static final StatedRules CHANGE = new StatedRules(OnMatch.UPDATE, null, null, null, null, null, CredentialRule.ACCEPT);
    private final ImportScene scene = new ImportScene();

    private ImportJob plan(RecordBuilder record, String password) {
        SourceItem row = new SourceItem.Row(record.build(), Optional.of(new PlainPassword(password)));
        return scene.run(scene.receive(scene.request(CHANGE, true), List.of(row)));
    }

    private ImportJob planWithLinks(RecordBuilder... records) {
        ImportRequest request = scene.request(StatedRules.NONE, true);
        return scene.run(scene.receive(new ImportRequest(request.fileName(), request.connection(), request.type(), true,
            request.rules(), true), ImportScene.rows(records)));
    }

    @Test
    void a_file_changes_passwords_of_accounts_that_are_there() {
        scene.given(anAccount("jdoe").withCredential("$fake$00"));

        ImportJob planned = plan(aRecord("jdoe"), "k7#mQ2xw");

        assertThat(scene.report(planned).get(0).decision()).isEqualTo(Decision.Kind.UPDATE);
        assertThat(scene.report(planned).get(0).changes().toString()).contains("•••").doesNotContain("k7#mQ2xw", "6b37236d51327877");
        scene.apply(planned);
        assertThat(scene.account("jdoe").credential().orElseThrow().phc()).isEqualTo("$fake$6b37236d51327877");
    }

    @Test
    void a_file_does_not_change_the_password_of_ones_own_account() {
        assertThat(reasons(plan(aRecord("admin"), "k7#mQ2xw"))).extracting(Problem::code)
            .containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_file_does_not_change_the_password_of_a_more_powerful_account() {
        scene.given(Definition.role(new Name("owners"), "Owners", Permissions.ALL));
        scene.given(anAccount("boss").withRoles("owners").withCredential("$fake$00"));
        ImportJob planned = scene.plan(CHANGE, aRecord("boss").withCredential("$fake$01"));
        assertThat(planned.plan().count(Decision.Kind.UPDATE)).isEqualTo(1);
        // The administrator may. The same file of somebody who may only import:
        ImportRequest request = scene.request(CHANGE, true);
        Caller importer = new Caller(Tenant.DEFAULT, scene.admin.account(), "importer",
            Permissions.of(List.of(Permission.ACCOUNTS_IMPORT)));
        ImportJob theirs = scene.run(scene.imports.planImport().plan(importer, request,
            scene.files.file("theirs", ImportScene.rows(aRecord("boss").withCredential("$fake$01")))));
        assertThat(reasons(theirs)).extracting(Problem::code).containsExactly(ProblemCode.PERMISSION_ESCALATION);
    }

    @Test
    void a_password_that_is_too_weak_even_for_another_system_rejects_its_row_without_being_shown() {
        for (String weak : new String[] {"k7#mQ2x", "password", "aaaaaaaa", "jdoe_2024", "1234abcd"}) {
            List<Problem> reasons = reasons(plan(aRecord("jdoe"), weak));
            assertThat(reasons).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(ProblemCode.FIELD_INVALID);
                assertThat(reason.path()).isEqualTo("password");
                assertThat(reason.message()).doesNotContain("k7#", "aaaa", "2024", "1234");
            });
        }
    }

    @Test
    void the_plan_counts_the_mails_and_applying_it_queues_them() {
        ImportJob planned = planWithLinks(aRecord("a").withEmail("a@example.com"), aRecord("b"), aRecord("c").withEmail("c@example.com"),
            aRecord("admin").withEmail("admin@example.com"));
        assertThat(planned.plan().linksToSend()).isEqualTo(2);
        assertThat(scene.store.mails().size()).isZero();

        scene.apply(planned);

        assertThat(scene.store.mails().size()).isEqualTo(2);
        Queued first = scene.store.mails().next(scene.clock.instant()).orElseThrow();
        assertThat(first.recipient()).isEqualTo(new Recipient.Chosen(scene.account("a").id()));
    }

    @Test
    void nobody_is_mailed_unless_it_was_asked_for() {
        ImportJob planned = scene.plan(StatedRules.NONE, aRecord("a").withEmail("a@example.com"));
        assertThat(planned.plan().linksToSend()).isZero();
        scene.apply(planned);
        assertThat(scene.store.mails().size()).isZero();
    }

    @Test
    void there_are_no_links_to_accounts_whose_passwords_a_directory_keeps() {
        Name corp = new Name("corp");
        scene.store.connections().add(Tenant.DEFAULT, new Connection(corp, Connection.Kind.DIRECTORY, true, Optional.of(
            new DirectorySettings("ldap://dc1", false, "dc=lan", Optional.empty(), Optional.empty(), null, Optional.empty(),
                Optional.empty()))));
        ImportRequest request = scene.request(StatedRules.NONE, true);
        ImportRequest withLinks = new ImportRequest("f", corp, request.type(), true, request.rules(), true);
        assertThatThrownBy(() -> scene.receive(withLinks, List.of()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password-link.directory"));
    }

    private List<Problem> reasons(ImportJob planned) {
        return scene.report(planned).get(0).reasons();
    }
}

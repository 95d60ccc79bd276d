package io.muster.application.importing;

import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.files.FileColumns;
import io.muster.application.files.FilePart;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.PlainPassword;
import io.muster.application.files.SourceItem;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.application.importing.ImportScene.rows;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportFlowTest {
    private final ImportScene scene = new ImportScene();

    @Test
    void writes_nothing_before_the_plan_is_applied() {
        ImportJob job = scene.plan(UPDATE, aRecord("jdoe").inTeams("ops"));

        assertThat(job.state()).isEqualTo(ImportState.PLANNED);
        assertThat(scene.find("jdoe")).isEmpty();
        assertThat(scene.store.references().find(Tenant.DEFAULT, ReferenceKind.TEAM, new Name("ops"))).isEmpty();
    }

    @Test
    void tells_in_the_plan_what_would_happen() {
        scene.given(ImportScene.team("ops"));
        scene.given(anAccount("jdoe").inTeams("ops"), anAccount("same"));

        ImportJob job = scene.plan(UPDATE, aRecord("jdoe").inTeams("dev"), aRecord("same"), aRecord("new"),
            aRecord("bad").withEmail("no address"));

        assertThat(job.plan().count(Decision.Kind.CREATE)).isEqualTo(1);
        assertThat(job.plan().count(Decision.Kind.UPDATE)).isEqualTo(1);
        assertThat(job.plan().count(Decision.Kind.UNCHANGED)).isEqualTo(1);
        assertThat(job.plan().count(Decision.Kind.REJECT)).isEqualTo(1);
        assertThat(job.plan().toCreate(ReferenceKind.TEAM)).containsExactly(new Name("dev"));
        assertThat(job.plan().membershipsLost()).isEqualTo(1);
    }

    @Test
    void applies_exactly_what_was_planned() {
        scene.given(anAccount("jdoe").withEmail("old@example.com"));
        ImportJob planned = scene.plan(UPDATE, aRecord("jdoe").withEmail("new@example.com"), aRecord("anna").inTeams("ops"));

        ImportJob done = scene.apply(planned);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.outcome()).isEqualTo(new OutcomeSummary(1, 1, 0, 0, 0, 0, 0));
        assertThat(scene.account("jdoe").profile().get(Field.EMAIL)).contains("new@example.com");
        assertThat(scene.account("anna").access().get(Reference.TEAMS)).containsExactly(new Name("ops"));
        assertThat(scene.report(done)).extracting(row -> row.outcome().orElseThrow()).containsOnly(Outcome.APPLIED);
    }

    @Test
    void leaves_the_other_members_of_an_object_of_which_single_ones_are_stated() {
        scene.files.recognise(new FileShape(FileType.of("fake", "fake"), ImportRules.DEFAULT, CorrelationKey.USER_NAME,
            Set.of(Field.USER_METADATA)));
        scene.given(anAccount("jdoe").with(Field.USER_METADATA, "{\"a\":1}").with(Field.ATTRIBUTES, "{\"a\":1}"));

        scene.apply(scene.plan(UPDATE, aRecord("jdoe").with(Field.USER_METADATA, "{\"b\":2}").with(Field.ATTRIBUTES, "{\"b\":2}")));

        assertThat(scene.account("jdoe").profile().get(Field.USER_METADATA)).as("as the twin merges").contains("{\"a\":1}{\"b\":2}");
        assertThat(scene.account("jdoe").profile().get(Field.ATTRIBUTES)).contains("{\"b\":2}");
    }

    @Test
    void tells_in_which_of_several_files_a_row_stands() {
        List<SourceItem> items = List.of(begun("empty", 0), begun("a", 0), ImportScene.row(aRecord("jdoe").inRow(1)),
            ImportScene.row(aRecord("anna").inRow(2)), begun("b", 2), ImportScene.row(aRecord("mia").inRow(3)));

        ImportJob job = scene.run(scene.receive(scene.request(UPDATE, true), items));

        assertThat(job.parts()).extracting(FilePart::name).containsExactly("empty", "a", "b");
        assertThat(scene.report(job)).extracting(row -> row.place().orElseThrow()).containsExactly(
            new FilePart.Place("a", new RowNumber(1)), new FilePart.Place("a", new RowNumber(2)),
            new FilePart.Place("b", new RowNumber(1)));
    }

    private static SourceItem begun(String name, int before) {
        return new SourceItem.Begun(new FilePart(name, "fake", before));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waits_for_who_confirms_that_many_memberships_are_to_be_lost(boolean review) {
        scene.given(ImportScene.team("ops"));
        RecordBuilder[] records = new RecordBuilder[12];
        for (int i = 0; i < records.length; i++) {
            scene.given(anAccount("a" + i).inTeams("ops"));
            records[i] = aRecord("a" + i).inTeams();
        }
        ImportJob job = scene.run(scene.receive(scene.request(UPDATE, review), rows(records)));

        assertThat(job.state()).isEqualTo(ImportState.PLANNED);
        assertThat(job.plan().lossToConfirm()).isTrue();
        for (Optional<Long> wrong : List.of(Optional.<Long>empty(), Optional.of(11L))) {
            assertThatThrownBy(() -> scene.imports.applyImport().apply(scene.admin, job.id(), wrong)).isInstanceOf(Refusal.class)
                .hasMessageContaining("takes 12 memberships away");
        }
        scene.imports.applyImport().apply(scene.admin, job.id(), Optional.of(12L));
        assertThat(scene.run(job).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void asks_nobody_about_a_few_memberships() {
        scene.given(ImportScene.team("ops"));
        scene.given(anAccount("jdoe").inTeams("ops"));

        assertThat(scene.plan(UPDATE, aRecord("jdoe").inTeams()).plan().lossToConfirm()).isFalse();
    }

    @Test
    void is_never_seen_to_wait_where_no_review_was_asked_for() {
        List<ImportState> seen = new ArrayList<>();
        ImportJob job = scene.receive(scene.request(UPDATE, false), rows(aRecord("jdoe")));
        // Between two steps, as the node is asked whether it stops.
        scene.imports.run(job.id(), () -> !seen.add(scene.job(job.id()).state()));

        assertThat(seen).contains(ImportState.RECEIVED, ImportState.PLANNING, ImportState.APPLYING).doesNotContain(ImportState.PLANNED);
        assertThat(scene.job(job.id()).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void goes_on_to_apply_where_no_review_was_asked_for() {
        ImportJob job = scene.run(scene.receive(scene.request(UPDATE, false), rows(aRecord("jdoe"))));

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(scene.find("jdoe")).isPresent();
    }

    @Test
    void finds_everything_unchanged_when_a_file_is_imported_again() {
        scene.apply(scene.plan(UPDATE, aRecord("a").inTeams("x"), aRecord("b").withEmail("b@example.com"), aRecord("c"), aRecord("d")));

        ImportJob again = scene.plan(UPDATE, aRecord("a").inTeams("x"), aRecord("b").withEmail("b@example.com"),
            aRecord("c"), aRecord("d"));

        assertThat(again.plan().count(Decision.Kind.UNCHANGED)).isEqualTo(4);
    }

    @Test
    void makes_no_team_for_a_rejected_record() {
        scene.apply(scene.plan(UPDATE, aRecord("bad").withEmail("no address").inTeams("ghosts"), aRecord("good").inTeams("ops")));

        assertThat(scene.store.references().find(Tenant.DEFAULT, ReferenceKind.TEAM, new Name("ghosts"))).isEmpty();
        assertThat(scene.store.references().find(Tenant.DEFAULT, ReferenceKind.TEAM, new Name("ops"))).isPresent();
    }

    @Test
    void plans_the_file_of_an_import_again_by_other_rules_and_leaves_the_first_as_it_is() {
        scene.given(anAccount("a"));
        ImportJob first = scene.plan(StatedRules.NONE, aRecord("a").withEmail("a@example.com"));

        ImportJob second = scene.run(scene.imports.planImport().again(scene.admin, first.id(), scene.request(UPDATE, true)));

        assertThat(second.plan().count(Decision.Kind.UPDATE)).isEqualTo(1);
        assertThat(second.file().sha256()).isEqualTo(first.file().sha256());
        assertThat(second.file().key()).isNotEqualTo(first.file().key());
        assertThat(scene.job(first.id())).isEqualTo(first);
    }

    @Test
    void tells_the_columns_of_a_file_by_what_it_was_said_to_be_until_it_is_recognised() {
        ImportJob job = scene.receive(scene.request(UPDATE, true), rows(aRecord("a")));
        assertThat(onlyColumn(job).meant()).contains(FileType.ANY);

        assertThat(onlyColumn(scene.run(job)).meant()).contains("fake");
    }

    private FileColumns.Column onlyColumn(ImportJob job) {
        return scene.imports.followImports().columns(scene.admin, job.id()).columns().get(0);
    }

    @Test
    void tells_why_a_file_has_no_columns() {
        ImportJob empty = scene.imports.planImport().plan(scene.admin, scene.request(UPDATE, true), scene.files.file("", List.of()));

        assertThatThrownBy(() -> scene.imports.followImports().columns(scene.admin, empty.id()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind() + " " + refusal.code() + " " + refusal.getMessage())
                .isEqualTo("CONFLICT file.empty the file is empty"));
    }

    @Test
    void fails_with_the_reason_where_the_file_cannot_be_read() {
        ImportJob job = scene.run(scene.imports.planImport().plan(scene.admin, scene.request(UPDATE, true),
            scene.files.file("", List.of())));

        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(job.failure().orElseThrow().code().code()).isEqualTo("file.empty");
    }

    @Test
    void stages_a_password_only_as_a_hash() {
        StatedRules accept = new StatedRules(null, null, null, null, null, null, CredentialRule.ACCEPT);
        SourceItem row = new SourceItem.Row(aRecord("jdoe").build(), Optional.of(new PlainPassword("k7#mQ2xw")));

        ImportJob job = scene.apply(scene.run(scene.receive(scene.request(accept, true), List.of(row))));

        assertThat(job.outcome().created()).isEqualTo(1);
        assertThat(scene.account("jdoe").credential()).contains(new Credential("$fake$6b37236d51327877"));
    }

    @Test
    void drops_passwords_where_the_rules_ignore_them() {
        SourceItem row = new SourceItem.Row(aRecord("jdoe").build(), Optional.of(new PlainPassword("k7#mQ2xw")));

        scene.apply(scene.run(scene.receive(scene.request(StatedRules.NONE, true), List.of(row))));

        assertThat(scene.account("jdoe").credential()).isEmpty();
    }

    @Test
    void rejects_a_hash_that_could_never_be_verified() {
        StatedRules accept = new StatedRules(null, null, null, null, null, null, CredentialRule.ACCEPT);

        ImportJob job = scene.plan(accept, aRecord("jdoe").withCredential("$crypt-of-the-moon$abc"));

        assertThat(scene.report(job).get(0).reasons()).extracting(problem -> problem.code().code())
            .containsExactly("credential.unsupported");
    }

    @Test
    void refuses_to_apply_anything_but_a_plan() {
        ImportJob done = scene.apply(scene.plan(UPDATE, aRecord("jdoe")));

        assertThatThrownBy(() -> scene.imports.applyImport().apply(scene.admin, done.id(), Optional.empty()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("import.not-planned"));
    }

    @Test
    void cancels_a_plan_that_waits() {
        ImportJob planned = scene.plan(UPDATE, aRecord("jdoe"));

        ImportJob cancelled = scene.imports.applyImport().cancel(scene.admin, planned.id());

        assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(scene.imports.run(planned.id(), () -> false)).isEqualTo(Next.NOTHING);
        assertThat(scene.find("jdoe")).isEmpty();
    }

    @Test
    void cancels_before_the_next_chunk() {
        ImportJob received = scene.receive(scene.request(UPDATE, false), rows(aRecord("a"), aRecord("b"), aRecord("c"), aRecord("d")));
        scene.imports.applyImport().cancel(scene.admin, received.id());

        assertThat(scene.run(received).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(scene.find("a")).isEmpty();
    }

    @Test
    void a_wish_to_cancel_has_a_job_run_that_waits_for_its_next_try() {
        ImportJob received = scene.receive(scene.request(UPDATE, false), rows(aRecord("a")));
        scene.submitted.clear();

        scene.imports.applyImport().cancel(scene.admin, received.id());
        ImportJob done = scene.run(received);
        scene.imports.applyImport().cancel(scene.admin, done.id());

        assertThat(scene.submitted).containsExactly(received.id());
    }

    @Test
    void pauses_at_a_checkpoint_where_its_node_stops_and_goes_on_from_there() {
        ImportJob received = scene.receive(scene.request(UPDATE, false), rows(aRecord("a"), aRecord("b"), aRecord("c"), aRecord("d")));
        int[] asked = {0};

        assertThat(scene.imports.run(received.id(), () -> ++asked[0] > 2)).isEqualTo(Next.LATER);

        assertThat(scene.job(received.id()).state().ended()).isFalse();
        assertThat(scene.run(received).outcome().created()).isEqualTo(4);
    }

    @Test
    void keeps_the_staged_records_for_the_report() {
        ImportJob done = scene.apply(scene.plan(UPDATE, aRecord("jdoe")));

        assertThat(scene.report(done)).extracting(row -> row.title()).containsExactly("jdoe");
    }

    @Test
    void forgets_the_staged_records_of_an_import_that_ends_before_anything_is_planned() {
        ImportJob received = scene.receive(scene.request(UPDATE, false), rows(aRecord("a"), aRecord("b"), aRecord("c")));
        int[] asked = {0};
        scene.imports.run(received.id(), () -> ++asked[0] > 2);
        assertThat(scene.job(received.id()).state()).isEqualTo(ImportState.STAGING);
        assertThat(scene.store.staging().chunks(received.id(), 0)).isNotEmpty();

        scene.imports.applyImport().cancel(scene.admin, received.id());
        scene.run(received);

        assertThat(scene.store.staging().chunks(received.id(), 0)).isEmpty();
    }

    @Test
    void lets_one_import_of_a_tenant_apply_at_a_time() {
        ImportJob first = scene.plan(UPDATE, aRecord("a"));
        ImportJob second = scene.plan(UPDATE, aRecord("b"));
        scene.store.imports().reserveTenant(Tenant.DEFAULT, first.id());
        scene.imports.applyImport().apply(scene.admin, second.id(), Optional.empty());

        assertThat(scene.imports.run(second.id(), () -> false)).isEqualTo(Next.LATER);
        assertThat(scene.find("b")).isEmpty();

        scene.apply(first);
        assertThat(scene.run(second).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void has_no_repair_file_while_the_plan_is_incomplete_and_an_empty_one_where_nothing_was_rejected() {
        ImportJob received = scene.receive(scene.request(UPDATE, true), rows(aRecord("a")));
        assertThatThrownBy(() -> scene.imports.followImports().rejects(scene.admin, received.id()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("import.not-planned"));

        scene.run(received);
        assertThat(scene.imports.followImports().rejects(scene.admin, received.id())).isEmpty();
    }

    @Test
    void notes_in_the_audit_trail_who_imported_what() {
        scene.apply(scene.plan(UPDATE, aRecord("jdoe")));

        assertThat(scene.store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(10)).items())
            .extracting(ChainedEntry::entry).extracting(entry -> entry.action() + " by " + entry.actor() + ": " + entry.count())
            .containsExactly("import.done by admin: 1", "import.apply by admin: 1", "import.received by admin: 0");
    }
}

package io.muster.application.exporting.saved;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportScene;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.Column;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.muster.application.exporting.ExportScene.holding;
import static io.muster.application.exporting.ExportScene.refusal;
import static io.muster.application.exporting.ExportScene.request;
import static org.assertj.core.api.Assertions.assertThat;

class ManageExportDefinitionsTest {
    private static final Name MONTHLY = new Name("monthly");
    private static final ExportRequest LINES = request("lines");

    private final ExportScene scene = new ExportScene();
    private final ManageExportDefinitions definitions = scene.useCases().manageExportDefinitions();
    private final Caller ann = holding("ann", Permission.ACCOUNTS_EXPORT);
    private final Caller bob = holding("bob", Permission.ACCOUNTS_EXPORT);
    private final Caller manager = holding("mia", Permission.ACCOUNTS_EXPORT, Permission.SETTINGS_MANAGE);

    private List<String> seenBy(Caller caller) {
        return definitions.page(caller, PageRequest.first(9)).items().stream().map(one -> one.name().value()).toList();
    }

    private List<AuditTrail.Entry> noted() {
        return scene.store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(9)).items().stream()
            .map(ChainedEntry::entry).toList();
    }

    @Test
    void are_their_owners_until_they_are_shared() {
        assertThat(definitions.save(ann, MONTHLY, false, LINES)).isTrue();
        assertThat(seenBy(ann)).containsExactly("monthly");
        assertThat(seenBy(bob)).isEmpty();
        assertThat(refusal(() -> definitions.get(bob, MONTHLY)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> definitions.choose(bob, MONTHLY)).code()).isEqualTo("export-definition.unknown");

        assertThat(definitions.save(ann, MONTHLY, true, LINES)).isFalse();
        assertThat(seenBy(bob)).containsExactly("monthly");
        assertThat(definitions.choose(bob, MONTHLY).request()).isEqualTo(LINES);
        assertThat(definitions.get(bob, MONTHLY).ownerName()).isEqualTo("ann");
    }

    @Test
    void of_others_are_not_changed_and_their_names_not_taken() {
        definitions.save(ann, MONTHLY, false, LINES);
        assertThat(refusal(() -> definitions.save(bob, MONTHLY, true, LINES)).code()).isEqualTo("export-definition.taken");
        assertThat(refusal(() -> definitions.delete(bob, MONTHLY)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);

        definitions.save(ann, MONTHLY, true, LINES);
        assertThat(refusal(() -> definitions.save(bob, MONTHLY, true, LINES)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> definitions.delete(bob, MONTHLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(definitions.get(ann, MONTHLY).owner()).isEqualTo(ann.account());
    }

    @Test
    void are_all_looked_after_by_who_manages_settings_and_stay_their_owners() {
        definitions.save(ann, MONTHLY, false, LINES);

        assertThat(seenBy(manager)).containsExactly("monthly");
        definitions.save(manager, MONTHLY, true, LINES);
        assertThat(definitions.get(ann, MONTHLY).owner()).isEqualTo(ann.account());
        definitions.delete(manager, MONTHLY);
        assertThat(seenBy(ann)).isEmpty();
    }

    @Test
    void are_nothing_to_who_may_not_export() {
        Caller settler = holding("sue", Permission.SETTINGS_MANAGE, Permission.ACCOUNTS_VIEW);

        assertThat(refusal(() -> definitions.page(settler, PageRequest.first(1))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> definitions.get(settler, MONTHLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> definitions.choose(settler, MONTHLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> definitions.save(settler, MONTHLY, true, LINES)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> definitions.delete(settler, MONTHLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void are_of_exports_that_can_be() {
        assertThat(refusal(() -> definitions.save(ann, MONTHLY, true, request("poems"))).code()).isEqualTo("layout.unknown");
        assertThat(refusal(() -> definitions.save(ann, MONTHLY, true, request("lines", new Column("a", "email")))).code())
            .isEqualTo("columns.unsupported");
        assertThat(seenBy(ann)).isEmpty();
    }

    @Test
    void grant_nothing() {
        ExportRequest withHashes = new ExportRequest("lines", "lines", LINES.selection(), List.of(), LINES.sort(), true, LINES.fileName());
        definitions.save(ann, MONTHLY, true, withHashes);

        assertThat(refusal(() -> scene.useCases().exportAccounts().start(bob, definitions.choose(bob, MONTHLY).request())).kind())
            .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void are_in_the_audit_trail() {
        definitions.save(ann, MONTHLY, false, LINES);
        definitions.save(ann, MONTHLY, true, LINES);
        definitions.delete(ann, MONTHLY);

        assertThat(noted()).extracting(AuditTrail.Entry::action)
            .containsExactlyInAnyOrder("export-definition.created", "export-definition.changed", "export-definition.deleted");
        assertThat(noted()).allSatisfy(entry -> {
            assertThat(entry.subject()).isEqualTo("monthly");
            assertThat(entry.details()).containsEntry("layout", "lines").containsEntry("credentials", "false");
        });
    }
}

package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody who may import into the group France only. */
class LimitedImportTest {
    private static final Name FRANCE = new Name("France");
    private static final StatedRules CREATE =
        new StatedRules(null, null, null, UnknownReference.CREATE, null, null, null);
    private final ImportScene scene = new ImportScene();
    private final Caller limited = new Caller(Tenant.DEFAULT, idOf("l"), "l",
        new Authority(Permissions.NONE, Map.of(Permission.ACCOUNTS_IMPORT, Scope.of(List.of(FRANCE)))));

    @Test
    void makes_no_group_that_a_file_lists_beyond_the_importers() {
        scene.given(Definition.group(FRANCE, null, Optional.empty()));
        List<SourceItem> items = List.of(new SourceItem.Defined(Definition.bare(ReferenceKind.GROUP, new Name("Atlantis")), true),
            ImportScene.row(aRecord("jdoe").inRow(1).inGroups("France")));

        ImportJob job = scene.run(plan(limited, items));

        assertThat(job.plan().toCreate(ReferenceKind.GROUP)).isEmpty();
        scene.apply(job);
        assertThat(scene.find("jdoe")).isPresent();
        assertThat(scene.store.references().find(Tenant.DEFAULT, ReferenceKind.GROUP, new Name("Atlantis"))).isEmpty();
        assertThat(scene.run(plan(scene.admin, items)).plan().toCreate(ReferenceKind.GROUP)).containsExactly(new Name("Atlantis"));
    }

    @Test
    void knows_nothing_of_imports_that_reach_further() {
        ImportJob theirs = plan(limited, List.of(ImportScene.row(aRecord("a").inRow(1))));
        ImportJob another = plan(scene.admin, List.of(ImportScene.row(aRecord("b").inRow(1))));

        assertThatThrownBy(() -> scene.imports.planImport().again(limited, another.id(), another.request())).isInstanceOf(Refusal.class);

        assertThatThrownBy(() -> scene.imports.followImports().columns(limited, another.id())).isInstanceOf(Refusal.class);

        assertThat(scene.imports.followImports().page(limited, Optional.empty(), PageRequest.first(10)).items()).extracting(ImportJob::id)
            .containsExactly(theirs.id());
        assertThat(scene.imports.followImports().page(limited, Optional.empty(), PageRequest.first(10)).total()).isEqualTo(1);
        assertThatThrownBy(() -> scene.imports.applyImport().cancel(limited, another.id()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private ImportJob plan(Caller caller, List<SourceItem> items) {
        return scene.imports.planImport().plan(caller, new ImportRequest("f", Connection.LOCAL, FileType.UNSTATED, true, CREATE),
            scene.files.file("file-" + System.identityHashCode(items), items));
    }
}

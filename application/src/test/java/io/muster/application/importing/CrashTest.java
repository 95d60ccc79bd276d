package io.muster.application.importing;

import io.muster.application.PageRequest;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.twin.InMemoryStore;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.DefinitionRecordBuilder;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.application.importing.ImportScene.rows;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A node dies after any of its commits; the next one goes on. */
class CrashTest {
    static IntStream commits() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("commits")
    void ends_as_if_nothing_had_happened(int commits) {
        List<String> undisturbed = importInto(new InMemoryStore(), Integer.MAX_VALUE);

        assertThat(importInto(new InMemoryStore(), commits)).isEqualTo(undisturbed);
    }

    @Test
    void dies_in_every_one_of_these_cases() {
        int last = commits().max().orElseThrow();
        InMemoryStore store = new InMemoryStore();
        ImportScene scene = new ImportScene(store, 2);
        ImportJob received = scene.receive(scene.request(UPDATE, false), file());
        store.failAfter(last);

        assertThatThrownBy(() -> scene.run(received)).hasMessage("the store has gone");
    }

    @Test
    void writes_nothing_any_more_once_another_node_has_taken_over() {
        ImportScene scene = new ImportScene();
        ImportJob received = scene.receive(scene.request(UPDATE, false), rows(records()));
        Hold lost = new Hold(scene.store, scene.store.imports().claim(received.id()).orElseThrow().fence(), () -> false);

        scene.run(received);

        ImportJob job = scene.job(received.id());
        assertThatThrownBy(() -> lost.commit(job, () -> scene.given(anAccount("ghost")))).isInstanceOf(JobLost.class);
        assertThat(scene.find("ghost")).isEmpty();
    }

    private static List<String> importInto(InMemoryStore store, int commits) {
        ImportScene scene = new ImportScene(store, 2);
        scene.given(Definition.role(new Name("ROLE_B"), null, permissions("a:b")));
        scene.given(anAccount("b").inTeams());
        ImportJob received = scene.receive(scene.request(UPDATE, false), file());
        store.failAfter(commits);
        try {
            scene.run(received);
        } catch (IllegalStateException died) {
            store.recover();
            scene.run(received);
        }
        store.recover();
        ImportJob done = scene.job(received.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        List<String> state = new ArrayList<>(store.accounts()
            .page(Tenant.DEFAULT, AccountQuery.EVERYBODY, SortKey.BY_USER_NAME, PageRequest.first(100)).items()
            .stream().map(CrashTest::withoutId).toList());
        scene.report(done).forEach(row -> state.add(row.row() + " " + row.decision() + " " + row.outcome()));
        state.add(done.outcome().toString());
        state.add(store.references().page(Tenant.DEFAULT, ReferenceKind.ROLE, PageRequest.first(100)).items().toString());
        return state;
    }

    private static String withoutId(Account account) {
        return new Account(new AccountId(new UUID(0, 0)), account.version(), account.connection(), account.profile(),
            account.access(), account.credential(), account.activity()).toString();
    }

    /** Roles, then accounts. */
    private static List<SourceItem> file() {
        List<SourceItem> items = new ArrayList<>();
        for (DefinitionRecordBuilder role : List.of(aRoleRow("ROLE_A").allowing("a:b"), aRoleRow("ROLE_B").allowing("c:d"),
            aRoleRow("role_a"))) {
            items.add(new SourceItem.DefinedRow(role.inRow(items.size() + 1).build()));
        }
        for (RecordBuilder record : records()) {
            items.add(ImportScene.row(record.inRow(items.size() + 1)));
        }
        return items;
    }

    private static RecordBuilder[] records() {
        return new RecordBuilder[] {aRecord("a").inTeams("x"), aRecord("b").withEmail("b@example.com").inTeams("y"),
            aRecord("bad").withEmail("none"), aRecord("c").inTeams("x", "y").withRoles("ROLE_A", "ROLE_B"),
            aRecord("d"), aRecord("a"), aRecord("e").inTeams("z")};
    }
}

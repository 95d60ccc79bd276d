package io.muster.application.importing;

import io.muster.application.twin.InMemoryStore;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Decision;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static io.muster.application.importing.ImportScene.UPDATE;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

/** How the file is cut into chunks must not show in the plan. */
class ChunksTest {
    private static final int ACCOUNTS = 12;

    /** Every account gives its address to the next: whoever writes while planning sees addresses come free. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 100})
    void plans_recycled_addresses_alike_whatever_the_chunk_size(int chunkSize) {
        ImportScene scene = new ImportScene(new InMemoryStore(), chunkSize);
        RecordBuilder[] records = new RecordBuilder[ACCOUNTS + 1];
        for (int i = 0; i < ACCOUNTS; i++) {
            scene.given(anAccount("user" + i).withEmail("mail" + i + "@example.com"));
            records[i] = aRecord("user" + i).withEmail("mail" + (i + 1) + "@example.com");
        }
        records[ACCOUNTS] = aRecord("new").withEmail("mail0@example.com");

        ImportJob planned = scene.plan(UPDATE, records);

        assertThat(kinds(scene, planned).subList(0, ACCOUNTS - 1)).containsOnly(Decision.Kind.REJECT);
        assertThat(kinds(scene, planned).subList(ACCOUNTS - 1, ACCOUNTS + 1))
            .containsExactly(Decision.Kind.UPDATE, Decision.Kind.REJECT);
        ImportJob done = scene.apply(planned);
        assertThat(done.outcome()).isEqualTo(new OutcomeSummary(0, 1, 0, 0, ACCOUNTS, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void keeps_the_last_super_administrator_whatever_the_chunk_size(int chunkSize) {
        ImportScene scene = new ImportScene(new InMemoryStore(), chunkSize);
        scene.meanwhile(anAccount("admin"));
        scene.given(anAccount("one").withRoles("super-administrator"), anAccount("two").withRoles("super-administrator"),
            anAccount("three").withRoles("super-administrator"));

        ImportJob planned = scene.plan(UPDATE, aRecord("one").with(Field.ENABLED, "false"),
            aRecord("two").with(Field.ENABLED, "false"), aRecord("three").with(Field.ENABLED, "false"));

        assertThat(kinds(scene, planned)).containsExactly(Decision.Kind.UPDATE, Decision.Kind.UPDATE, Decision.Kind.REJECT);
    }

    private static List<Decision.Kind> kinds(ImportScene scene, ImportJob job) {
        return scene.report(job).stream().map(row -> row.decision()).toList();
    }
}

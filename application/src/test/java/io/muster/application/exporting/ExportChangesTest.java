package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.accounts.Deletion;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Activity;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static io.muster.application.exporting.ExportScene.request;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

/** Exports of what changed since an earlier one. */
class ExportChangesTest {
    private final ExportScene scene = new ExportScene();

    @Test
    void tells_what_changed_since_a_moment_also_who_was_disabled() throws IOException {
        Instant moment = Instant.parse("2030-01-01T00:00:00Z");
        scene.given(anAccount("old"));
        scene.given(anAccount("new").with(changedAt(moment)));
        scene.given(anAccount("off").disabled().with(changedAt(moment)));
        scene.given(anAccount("late").with(changedAt(moment.minus(Duration.ofMinutes(9)))));

        assertThat(scene.file(scene.run(scene.start(since(moment)))))
            .as("with what was written in the minutes before, perhaps again")
            .isEqualTo("late\nnew\noff\n");
    }

    @Test
    void tells_who_was_deleted_since_a_moment_within_the_export_s_scope() {
        Instant before = scene.clock.instant();
        deleted("seen", "France", before.plusSeconds(1));
        deleted("hidden", "Spain", before.plusSeconds(2));
        deleted("long ago", "France", before.minus(Duration.ofHours(1)));
        scene.given(anAccount("back"));
        deleted("back", "France", before.plusSeconds(3));
        scene.clock.advance(Duration.ofMinutes(1));
        Caller limited = ExportScene.exporterOf("France");

        assertThat(deletions(scene.admin, scene.run(scene.start(since(before))))).containsExactly("seen", "hidden");
        assertThat(deletions(limited, scene.run(scene.exports.start(limited, since(before))))).containsExactly("seen");
        assertThat(deletions(scene.admin, scene.run(scene.start(request(Set.of(), true, false))))).isEmpty();
    }

    private void deleted(String name, String group, Instant at) {
        scene.store.work().run(() -> scene.store.audit().add(Tenant.DEFAULT, new AuditTrail.Entry(at, "admin", "account.deleted", name, 1,
            Map.of("id", idOf(name).toString(), "connection", "local", "groups", group))));
    }

    private List<String> deletions(Caller caller, ExportJob job) {
        return scene.exports.deletions(caller, job.id(), PageRequest.first(10)).items().stream().map(Deletion::userName).toList();
    }

    private static Activity changedAt(Instant moment) {
        return new Activity(AccountBuilder.THEN, moment, Optional.empty(), 0);
    }

    private static ExportRequest since(Instant moment) {
        return new ExportRequest("lines", "lines", new Selection(Connection.LOCAL, Optional.empty(), Set.of(), false, Optional.of(moment)),
            List.of(), SortKey.BY_USER_NAME, false, Optional.empty());
    }
}

package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.audit.AuditFilter;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Exports of those whom a query means. */
class ExportQueriesTest {
    private final ExportScene scene = new ExportScene();

    @Test
    void writes_those_whom_the_query_means_of_those_who_were_asked_for() throws IOException {
        scene.given(anAccount("ann"));
        scene.given(anAccount("anne").disabled());
        scene.given(anAccount("bob"));

        assertThat(scene.file(scene.run(scene.start(request("ann", Set.of(), false))))).isEqualTo("ann\n");
        assertThat(scene.file(scene.run(scene.start(request("ann", Set.of(), true))))).isEqualTo("ann\nanne\n");
        assertThat(scene.file(scene.run(scene.start(request("ann", Set.of(idOf("anne"), idOf("bob")), true))))).isEqualTo("anne\n");
    }

    @Test
    void a_query_shows_nobody_who_is_beyond_the_exporter() throws IOException {
        scene.store.references().add(Tenant.DEFAULT, Definition.group(new Name("Spain"), null, Optional.empty()));
        scene.given(anAccount("ann").inGroups("Spain"));
        Caller limited = ExportScene.exporterOf("France");

        ExportJob done = scene.run(scene.exports.start(limited, request("ann", Set.of(), true)));

        assertThat(scene.file(done)).isEmpty();
        assertThat(done.total()).isZero();
    }

    @Test
    void refuses_a_query_that_cannot_be_read_before_it_begins() {
        assertThatThrownBy(() -> scene.start(request("who?", Set.of(), false)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("query.invalid"));
        assertThat(scene.exports.page(scene.admin, Optional.empty(), PageRequest.first(10)).total()).isZero();
    }

    @Test
    void fails_where_the_query_cannot_be_read_any_more() {
        ExportJob received = scene.start(request("who", Set.of(), false));
        QueryLanguage stricter = (text, connections) -> new FakeLanguage().parse(text + "?", connections);
        new ExportUseCases(scene.needs(new LineSink(), stricter, new SteppingClock())).run(received.id(), () -> false);

        ExportJob failed = scene.exports.find(scene.admin, received.id());

        assertThat(failed.state()).isEqualTo(ExportState.FAILED);
        assertThat(failed.failure()).contains("no questions, please");
        assertThat(scene.files.isEmpty()).isTrue();
    }

    @Test
    void notes_the_beginning_of_a_query_in_the_audit_trail() {
        scene.start(request("x".repeat(600), Set.of(), false));

        assertThat(scene.store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(1)).items())
            .singleElement().satisfies(entry -> assertThat(entry.entry().details()).containsEntry("query", "x".repeat(500) + "…"));
    }

    private static ExportRequest request(String query, Set<AccountId> ids, boolean includeDisabled) {
        return new ExportRequest("lines", "lines", new Selection(Connection.LOCAL, Optional.of(query), ids, includeDisabled), List.of(),
            SortKey.BY_USER_NAME, false, Optional.empty());
    }
}

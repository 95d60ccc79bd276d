package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.SortKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import static io.muster.application.exporting.ExportScene.request;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportFlowTest {
    private final ExportScene scene = new ExportScene();

    @BeforeEach
    void begin() {
        scene.store.references().add(Tenant.DEFAULT, Definition.team(new Name("company"), Optional.empty()));
        scene.store.references().add(Tenant.DEFAULT, Definition.team(new Name("ops"), Optional.of(new Name("company"))));
        scene.store.references().add(Tenant.DEFAULT, Definition.team(new Name("idle"), Optional.empty()));
    }

    @Test
    void writes_the_accounts_in_their_order_and_what_they_refer_to_with_what_is_above_it() throws IOException {
        scene.given(anAccount("b").inTeams("ops"));
        scene.given(anAccount("a"));

        ExportJob done = scene.run(scene.start(request(Set.of(), false, false)));

        assertThat(done.state()).isEqualTo(ExportState.DONE);
        assertThat(scene.file(done)).isEqualTo("a\nb\nTEAM company\nTEAM ops\n");
    }

    @Test
    void goes_through_more_accounts_than_fit_on_a_page() throws IOException {
        IntStream.range(0, 2500).forEach(i -> scene.given(anAccount(String.format("user%04d", i))));

        ExportJob done = scene.run(scene.start(request(Set.of(), false, false)));

        assertThat(done.done()).isEqualTo(2500);
        assertThat(scene.file(done).lines()).hasSize(2500).doesNotHaveDuplicates();
    }

    @Test
    void leaves_disabled_accounts_out_unless_told_otherwise() throws IOException {
        scene.given(anAccount("on"));
        scene.given(anAccount("off").disabled());

        assertThat(scene.file(scene.run(scene.start(request(Set.of(), false, false))))).isEqualTo("on\n");
        assertThat(scene.file(scene.run(scene.start(request(Set.of(), true, false))))).isEqualTo("off\non\n");
    }

    @Test
    void writes_only_the_accounts_that_were_chosen_and_names_the_file_after_a_single_one() throws IOException {
        scene.given(anAccount("a"));
        scene.given(anAccount("b"));

        ExportJob done = scene.run(scene.start(request(Set.of(idOf("b")), false, false)));

        assertThat(scene.file(done)).isEqualTo("b\n");
        assertThat(done.file()).hasValueSatisfying(file -> assertThat(file.name()).isEqualTo("b.lines"));
    }

    @Test
    void names_no_file_after_an_account_that_its_exporter_must_not_know_of() throws IOException {
        scene.store.references().add(Tenant.DEFAULT, Definition.group(new Name("Spain"), null, Optional.empty()));
        scene.given(anAccount("secret").inGroups("Spain"));
        Caller limited = ExportScene.exporterOf("France");

        ExportJob done = scene.run(scene.exports.start(limited, request(Set.of(idOf("secret")), false, false)));

        assertThat(scene.file(done)).isEmpty();
        assertThat(done.file().map(ExportedFile::name).orElseThrow()).doesNotContain("secret");
    }

    @Test
    void calls_the_file_what_was_asked_for() {
        ExportRequest named = new ExportRequest("lines", "lines", Selection.everybody(Connection.LOCAL), List.of(), SortKey.BY_USER_NAME,
            false, Optional.of("mine.txt"));

        assertThat(scene.run(scene.start(named)).file()).hasValueSatisfying(file -> assertThat(file.name()).isEqualTo("mine.txt"));
    }

    @Test
    void asks_for_a_permission_of_its_own_to_export_credentials() {
        Caller exporter = ExportScene.holding("e", Permission.ACCOUNTS_EXPORT);
        ExportJob withHashes = scene.run(scene.start(request(Set.of(), false, true)));

        assertForbidden(() -> scene.exports.start(exporter, request(Set.of(), false, true)));
        assertForbidden(() -> scene.exports.file(exporter, withHashes.id()));
    }

    @Test
    void gives_no_file_before_it_is_whole() {
        ExportJob received = scene.start(request(Set.of(), false, false));

        assertThatThrownBy(() -> scene.exports.file(scene.admin, received.id()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("export.not-done"));
    }

    @Test
    void says_which_layouts_there_are() {
        assertThatThrownBy(() -> scene.start(request("columns"))).hasMessageContaining("there are: lines, teams");
    }

    @Test
    void lists_all_teams_where_the_layout_is_one_of_teams() throws IOException {
        scene.given(anAccount("a").inTeams("ops"));

        ExportJob done = scene.run(scene.start(request("teams")));

        assertThat(scene.file(done)).isEqualTo("TEAM company\nTEAM idle\nTEAM ops\n");
        assertThat(done.total()).isEqualTo(3);
    }

    @Test
    void tells_what_the_file_has_no_room_for() {
        scene.given(anAccount("a"));

        assertThat(scene.run(scene.start(request(Set.of(), false, false))).losses()).isEqualTo(LineSink.LOSSES);
    }

    @Test
    void a_file_is_there_until_its_time_is_over_and_the_export_says_so() throws IOException {
        scene.given(anAccount("a"));
        ExportJob done = scene.run(scene.start(request(Set.of(), true, false)));
        Instant end = done.finishedAt().orElseThrow().plus(ExportScene.KEPT);
        assertThat(done.file().flatMap(ExportedFile::expiresAt)).contains(end);

        scene.clock.advance(Duration.between(scene.clock.instant(), end).minusMillis(1));
        assertThat(scene.file(done)).isNotEmpty();
        scene.clock.advance(Duration.ofMillis(1));

        assertThatThrownBy(() -> scene.exports.file(scene.admin, done.id())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.GONE);
            assertThat(refusal.code()).isEqualTo("export.expired");
        });
        assertThat(scene.exports.find(scene.admin, done.id()).state()).isEqualTo(ExportState.DONE);
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}

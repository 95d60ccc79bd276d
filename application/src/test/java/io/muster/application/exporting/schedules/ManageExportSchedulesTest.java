package io.muster.application.exporting.schedules;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportScene;
import io.muster.application.port.in.ManageExportSchedules.ScheduleRequest;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import static io.muster.application.exporting.ExportScene.holding;
import static io.muster.application.exporting.ExportScene.refusal;
import static io.muster.application.exporting.schedules.ScheduleScene.ALL;
import static io.muster.application.exporting.schedules.ScheduleScene.NIGHTLY;
import static io.muster.application.exporting.schedules.ScheduleScene.hourly;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

class ManageExportSchedulesTest {
    private static final Optional<String> BACKUP = Optional.of("backup");

    private final ScheduleScene scene = new ScheduleScene();
    private final Caller bob = holding("bob", Permission.ACCOUNTS_EXPORT);
    private final Caller manager = holding("mia", Permission.ACCOUNTS_EXPORT, Permission.SETTINGS_MANAGE);

    private List<String> seenBy(Caller caller) {
        return scene.schedules.page(caller, PageRequest.first(9)).items().stream().map(one -> one.schedule().name().value()).toList();
    }

    private Refusal refused(ScheduleRequest request) {
        return refusal(() -> scene.schedules.save(scene.ann, request));
    }

    @Test
    void are_their_owners_alone() {
        scene.scheduled(3, BACKUP);
        assertThat(seenBy(scene.ann)).containsExactly("nightly");
        assertThat(seenBy(bob)).isEmpty();
        assertThat(refusal(() -> scene.schedules.get(bob, NIGHTLY)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> scene.schedules.run(bob, NIGHTLY)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> scene.schedules.delete(bob, NIGHTLY)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> scene.schedules.save(bob, hourly(1, BACKUP))).code()).isEqualTo("export-schedule.taken");
    }

    @Test
    void belong_to_who_manages_settings_once_they_have_saved_them() {
        scene.scheduled(3, BACKUP);
        assertThat(seenBy(manager)).containsExactly("nightly");
        assertThat(scene.schedules.save(manager, hourly(1, BACKUP))).isFalse();
        assertThat(scene.schedules.get(manager, NIGHTLY).schedule().owner()).isEqualTo(manager.account());
        assertThat(seenBy(scene.ann)).isEmpty();
    }

    @Test
    void are_nothing_to_who_may_not_export() {
        scene.scheduled(3, BACKUP);
        Caller settler = holding("sue", Permission.SETTINGS_MANAGE, Permission.ACCOUNTS_VIEW);
        assertThat(refusal(() -> scene.schedules.page(settler, PageRequest.first(1))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> scene.schedules.get(settler, NIGHTLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> scene.schedules.save(settler, hourly(1, BACKUP))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> scene.schedules.run(settler, NIGHTLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> scene.schedules.delete(settler, NIGHTLY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> scene.schedules.targets(settler)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void need_every_permission_that_their_export_takes() {
        ExportRequest plain = ExportScene.request("lines");
        scene.saved(new ExportRequest(plain.format(), plain.layout(), plain.selection(), List.of(), plain.sort(), true, Optional.empty()));
        assertThat(refused(hourly(1, BACKUP)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void are_of_exports_targets_and_times_that_there_are() {
        assertThat(refused(hourly(1, BACKUP)).code()).isEqualTo("export-definition.unknown");
        scene.saved(ExportScene.request("lines"));
        assertThat(refused(hourly(1, Optional.of("elsewhere")))).hasMessage("there is no export target 'elsewhere'; there are: backup");
        assertThat(seenBy(scene.ann)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sometimes | cron is no cron expression: 'sometimes': no distance
        never     | cron never comes: 'never'
        PT299S    | cron must leave at least 5 minutes between two exports; 'PT299S' begins at 2026-03-01T12:00:53Z and at
        """)
    void refuse_times_that_cannot_be(String cron, String reason) {
        scene.saved(ExportScene.request("lines"));
        Refusal refusal = refused(new ScheduleRequest(NIGHTLY, ALL, new Rhythm(cron, ZoneOffset.UTC), 1, false, BACKUP));
        assertThat(refusal.code()).isEqualTo("cron.invalid");
        assertThat(refusal).hasMessageStartingWith(reason);
    }

    @Test
    void may_begin_every_five_minutes() {
        scene.saved(ExportScene.request("lines"));
        ScheduleRequest often = new ScheduleRequest(NIGHTLY, ALL, new Rhythm("PT5M", ZoneOffset.UTC), 1, false, BACKUP);
        assertThat(scene.schedules.save(scene.ann, often)).isTrue();
    }

    @Test
    void begin_by_hand_alone_where_they_rest() {
        scene.scheduled(3, BACKUP);
        scene.schedules.save(scene.ann, new ScheduleRequest(NIGHTLY, ALL, new Rhythm("PT1H", ZoneOffset.UTC), 3, false, BACKUP, false));
        assertThat(scene.schedules.get(scene.ann, NIGHTLY).schedule().enabled()).isFalse();
        scene.clock.advance(Duration.ofHours(2));
        scene.tick();
        assertThat(scene.jobs()).isEmpty();
        scene.schedules.run(scene.ann, NIGHTLY);
        assertThat(scene.jobs()).hasSize(1);
        assertThat(scene.schedules.get(scene.ann, NIGHTLY).schedule().nextAt()).isEmpty();
    }

    @Test
    void are_started_by_hand_with_what_their_owner_may_do() {
        scene.scheduled(3, BACKUP);
        ScheduledRun run = scene.schedules.run(manager, NIGHTLY);
        scene.tick();

        assertThat(scene.jobs()).singleElement().satisfies(job -> {
            assertThat(run.job()).contains(job.id());
            assertThat(job.createdBy()).isEqualTo("ann");
        });
        assertThat(scene.targets.files).containsOnlyKeys("nightly-2026-03-01T120000Z.lines");
        assertThat(scene.noted("export-schedule.run").get(0).actor()).isEqualTo("mia");
        assertThat(scene.schedules.page(scene.ann, PageRequest.first(1)).items().get(0).runs()).hasSize(1);
    }

    @Test
    void are_not_started_twice_in_one_second() {
        scene.scheduled(3, BACKUP);
        scene.schedules.run(scene.ann, NIGHTLY);
        assertThat(refusal(() -> scene.schedules.run(scene.ann, NIGHTLY)).code()).isEqualTo("export-schedule.running");
        assertThat(scene.jobs()).hasSize(1);
        scene.clock.advance(Duration.ofSeconds(1));
        scene.schedules.run(scene.ann, NIGHTLY);
        assertThat(scene.runs()).hasSize(2);
    }

    @Test
    void refuse_to_be_started_for_an_owner_who_cannot_sign_in() {
        scene.scheduled(3, BACKUP);
        scene.changed(anAccount("ann").withRoles("exporter").disabled());
        assertThat(refusal(() -> scene.schedules.run(manager, NIGHTLY)).code()).isEqualTo("export-schedule.owner");
        assertThat(scene.runs()).isEmpty();
    }

    @Test
    void leave_their_files_when_they_are_deleted_for_as_long_as_any_other() {
        scene.scheduled(3, BACKUP);
        scene.schedules.run(scene.ann, NIGHTLY);
        scene.tick();
        scene.schedules.delete(scene.ann, NIGHTLY);

        Instant end = scene.clock.instant().plus(ScheduleScene.KEPT);
        assertThat(scene.jobs().get(0).hasFile(end.minusSeconds(1))).isTrue();
        assertThat(scene.jobs().get(0).hasFile(end)).isFalse();
        assertThat(scene.targets.files).hasSize(1);
        assertThat(seenBy(scene.ann)).isEmpty();
    }

    @Test
    void that_are_deleted_while_they_run_leave_an_export_like_any_other() {
        scene.scheduled(3, BACKUP);
        scene.schedules.run(scene.ann, NIGHTLY);
        scene.schedules.delete(scene.ann, NIGHTLY);
        scene.tick();
        assertThat(scene.jobs().get(0).file().orElseThrow().expiresAt()).contains(scene.clock.instant().plus(ScheduleScene.KEPT));
        assertThat(scene.targets.files).isEmpty();
    }

    @Test
    void are_in_the_audit_trail() {
        scene.scheduled(3, BACKUP);
        scene.schedules.save(scene.ann, hourly(2, Optional.empty()));
        scene.schedules.delete(scene.ann, NIGHTLY);
        assertThat(scene.noted("export-schedule.created").get(0).details()).containsEntry("target", "backup").containsEntry("keep", "3")
            .containsEntry("cron", "PT1H").containsEntry("definition", "all").containsEntry("credentials", "false");
        assertThat(scene.noted("export-schedule.changed")).hasSize(1);
        assertThat(scene.noted("export-schedule.deleted")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        default | Month-end_1 | Month-end_1-2026
        default | a/b ../c    | a-b-c-[0-9a-f]{8}-2026
        default | _private    | private-[0-9a-f]{8}-2026
        default | 😀          | [0-9a-f]{8}-2026
        acme    | nightly     | acme.nightly-2026
        A. B.   | nightly     | A-B--[0-9a-f]{8}.nightly-2026
        """)
    void give_files_names_that_any_place_takes(String tenant, String schedule, String expected) {
        String name = RunName.of(new Tenant(new Name(tenant)), new Name(schedule), Instant.parse("2026-03-01T12:00:00Z"), ".xlsx");
        assertThat(name).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}").matches(expected + "-03-01T120000Z\\.xlsx");
    }

    @Test
    void give_files_of_similar_names_different_ones() {
        Instant at = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(List.of("a b", "a-b", "a/b", "x".repeat(70), "x".repeat(71)).stream()
            .map(name -> RunName.of(Tenant.DEFAULT, new Name(name), at, ".csv"))).doesNotHaveDuplicates();
    }
}

package io.muster.application.exporting.schedules;

import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportScene;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.port.in.ManageExportSchedules.ScheduleRequest;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Permission;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import static io.muster.application.exporting.schedules.ScheduleScene.NIGHTLY;
import static io.muster.application.exporting.schedules.ScheduleScene.TENANT;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunExportSchedulesTest {
    private static final Instant ONE = Instant.parse("2026-03-01T13:00:00Z");
    private static final Optional<String> BACKUP = Optional.of("backup");

    private final ScheduleScene scene = new ScheduleScene();

    private Optional<Instant> nextAt() {
        return scene.store.exportSchedules().find(TENANT, NIGHTLY).orElseThrow().nextAt();
    }

    private List<RunState> states() {
        return scene.runs().stream().map(ScheduledRun::state).toList();
    }

    @Test
    void nothing_begins_before_its_time() {
        scene.scheduled(3, BACKUP);
        scene.tick();
        assertThat(scene.jobs()).isEmpty();
        assertThat(nextAt()).contains(ONE);
    }

    @Test
    void an_export_begins_at_its_time_and_its_file_is_taken_away() {
        scene.scheduled(3, BACKUP);
        scene.anHourLater();
        scene.tick();

        assertThat(scene.targets.files).containsOnlyKeys("nightly-2026-03-01T130000Z.lines").containsValue("ann\nROLE exporter\n");
        assertThat(nextAt()).contains(ONE.plusSeconds(3600));
        ScheduledRun run = scene.runs().get(0);
        assertThat(run.at()).isEqualTo(ONE);
        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.deliveredAt()).contains(ONE);
        ExportJob job = scene.jobs().get(0);
        assertThat(run.job()).contains(job.id());
        assertThat(job.createdBy()).isEqualTo("ann");
        assertThat(job.file()).contains(new ExportedFile("nightly-2026-03-01T130000Z.lines", 18, Optional.empty()));

        scene.tick();
        assertThat(scene.jobs()).hasSize(1);
    }

    @Test
    void each_file_can_hold_what_has_changed_since_the_one_before_that_arrived() {
        scene.saved(ExportScene.request("lines"));
        scene.schedules.save(scene.ann,
            new ScheduleRequest(NIGHTLY, ScheduleScene.ALL, new Rhythm("PT1H", ZoneOffset.UTC), 9, true, BACKUP));
        scene.anHourLater();
        scene.tick();
        scene.targets.away = true;
        scene.anHourLater();
        scene.tick();
        scene.targets.away = false;
        scene.anHourLater();
        scene.start();

        assertThat(scene.jobs()).extracting(job -> job.request().selection().since())
            .as("the newest first").containsExactly(Optional.of(ONE), Optional.of(ONE), Optional.empty());
    }

    @Test
    void without_a_target_the_file_stays_in_the_spool() {
        scene.scheduled(3, Optional.empty());
        scene.anHourLater();
        scene.tick();

        assertThat(states()).containsExactly(RunState.FINISHED);
        assertThat(scene.runs().get(0).deliveredAt()).isEmpty();
        scene.clock.advance(Duration.ofMinutes(59));
        assertThat(scene.jobs().get(0).hasFile(Instant.MAX)).isTrue();
    }

    @Test
    void times_that_were_missed_are_made_up_for_once() {
        scene.scheduled(3, BACKUP);
        scene.clock.advance(Duration.ofMinutes(500));
        scene.tick();
        scene.tick();

        assertThat(scene.runs()).extracting(ScheduledRun::at).containsExactly(ONE);
        assertThat(nextAt()).contains(Instant.parse("2026-03-01T21:00:00Z"));
    }

    @Test
    void the_audit_trail_tells_of_the_schedule() {
        scene.scheduled(1, BACKUP);
        scene.anHourLater();
        scene.tick();

        AuditTrail.Entry received = scene.noted("export.received").get(0);
        assertThat(received.actor()).isEqualTo("ann");
        assertThat(received.origin()).isEqualTo("(schedule nightly)");
        assertThat(scene.noted("export.delivered").get(0).details()).containsEntry("schedule", "nightly").containsEntry("target", "backup");
    }

    @Test
    void newer_files_take_the_place_of_older_ones_in_spool_and_target() {
        scene.scheduled(2, BACKUP);
        for (int hour = 0; hour < 4; hour++) {
            scene.anHourLater();
            scene.tick();
        }
        scene.deliver();

        assertThat(scene.targets.files).containsOnlyKeys("nightly-2026-03-01T150000Z.lines", "nightly-2026-03-01T160000Z.lines");
        assertThat(states()).containsExactly(RunState.FINISHED, RunState.FINISHED);
        assertThat(scene.files.count()).isEqualTo(2);
        assertThat(scene.jobs()).hasSize(4).filteredOn(job -> job.hasFile(scene.clock.instant())).hasSize(2);
        assertThat(scene.noted("export.removed")).hasSize(2);
    }

    @Test
    void a_target_that_is_away_is_tried_again_later_each_time() {
        scene.scheduled(1, BACKUP);
        scene.targets.away = true;
        scene.anHourLater();
        scene.tick();

        ScheduledRun run = scene.runs().get(0);
        assertThat(run.state()).isEqualTo(RunState.STARTED);
        assertThat(run.problem()).contains("the export target 'backup' does not answer");
        assertThat(run.attempts()).isEqualTo(1);
        assertThat(run.dueAt()).contains(ONE.plusSeconds(60));

        scene.targets.away = false;
        scene.deliver();
        assertThat(states()).containsExactly(RunState.STARTED);
        scene.clock.advance(Duration.ofMinutes(1));
        scene.deliver();
        assertThat(states()).containsExactly(RunState.FINISHED);
        assertThat(scene.runs().get(0).problem()).isEmpty();
        assertThat(scene.targets.files).hasSize(1);
    }

    @Test
    void files_that_do_not_arrive_cost_none_of_those_that_did_and_are_given_up_at_last() {
        scene.scheduled(1, BACKUP);
        scene.anHourLater();
        scene.tick();
        scene.targets.away = true;
        scene.anHourLater();
        scene.tick();
        scene.schedules.save(scene.ann, new ScheduleRequest(NIGHTLY, ScheduleScene.ALL, new Rhythm("PT10000H", ZoneOffset.UTC), 1, false,
            BACKUP));
        for (int i = 0; i < 120; i++) {
            scene.anHourLater();
            scene.deliver();
        }

        assertThat(states()).containsExactly(RunState.FAILED, RunState.FINISHED);
        assertThat(scene.runs().get(0).problem()).contains("the export target 'backup' does not answer; given up after 100 attempts");
        assertThat(scene.targets.files).containsOnlyKeys("nightly-2026-03-01T130000Z.lines");
        assertThat(scene.jobs().get(0).file().orElseThrow().expiresAt()).isPresent();
        assertThat(scene.noted("export.delivered").get(0).refusal()).contains("target.unavailable");
    }

    @Test
    void a_file_that_cannot_be_removed_from_its_target_is_tried_again() {
        scene.scheduled(1, BACKUP);
        scene.anHourLater();
        scene.tick();
        scene.anHourLater();
        scene.tick();
        scene.targets.away = true;
        scene.deliver();
        assertThat(states()).containsExactly(RunState.FINISHED, RunState.SURPLUS);
        assertThat(scene.targets.files).hasSize(2);

        scene.targets.away = false;
        scene.clock.advance(Duration.ofMinutes(1));
        scene.deliver();
        assertThat(states()).containsExactly(RunState.FINISHED);
        assertThat(scene.targets.files).containsOnlyKeys("nightly-2026-03-01T140000Z.lines");
    }

    @Test
    void an_export_that_fails_is_shown_and_takes_nothing_away() {
        scene.scheduled(1, BACKUP);
        scene.anHourLater();
        scene.tick();
        scene.has(anAccount("last straw"));
        scene.anHourLater();
        scene.tick();
        scene.deliver();

        assertThat(states()).containsExactly(RunState.FAILED, RunState.FINISHED);
        assertThat(scene.runs().get(0).problem()).contains("there is no room for more");
        assertThat(scene.targets.files).containsOnlyKeys("nightly-2026-03-01T130000Z.lines");
    }

    @Test
    void an_owner_who_cannot_sign_in_any_more_exports_nothing() {
        scene.scheduled(1, BACKUP);
        scene.changed(anAccount("ann").withRoles("exporter").disabled());
        scene.anHourLater();
        scene.tick();

        assertThat(scene.jobs()).isEmpty();
        assertThat(states()).containsExactly(RunState.REFUSED);
        assertThat(scene.runs().get(0).problem()).hasValueSatisfying(problem -> assertThat(problem)
            .startsWith("the account of ann, to whom the schedule belongs, is gone or cannot sign in"));
        AuditTrail.Entry noted = scene.noted("export-schedule.run").get(0);
        assertThat(noted.refusal()).contains("export-schedule.owner");
        assertThat(noted.origin()).isEqualTo("(schedule nightly)");
        assertThat(nextAt()).contains(ONE.plusSeconds(3600));
    }

    @Test
    void an_owner_who_has_lost_the_permission_exports_nothing() {
        scene.scheduled(1, BACKUP);
        scene.changed(anAccount("ann"));
        scene.anHourLater();
        scene.tick();

        assertThat(scene.jobs()).isEmpty();
        assertThat(states()).containsExactly(RunState.REFUSED);
        assertThat(scene.noted("export-schedule.run").get(0).refusal()).contains("permission.missing");
    }

    @Test
    void a_saved_export_that_is_gone_exports_nothing() {
        scene.scheduled(1, BACKUP);
        scene.exports.manageExportDefinitions().delete(scene.ann, ScheduleScene.ALL);
        scene.anHourLater();
        scene.tick();

        assertThat(states()).containsExactly(RunState.REFUSED);
        assertThat(scene.runs().get(0).problem()).contains("there is no saved export all that you can see");
    }

    @Test
    void a_saved_export_that_asks_for_hashes_since_exports_nothing() {
        scene.role("dumper", Permission.CREDENTIALS_EXPORT);
        scene.changed(anAccount("ann").withRoles("exporter", "dumper"));
        scene.scheduled(1, BACKUP);
        ExportRequest plain = ExportScene.request("lines");
        scene.saved(new ExportRequest(plain.format(), plain.layout(), plain.selection(), List.of(), plain.sort(), true, Optional.empty()));
        scene.anHourLater();
        scene.tick();

        assertThat(states()).containsExactly(RunState.REFUSED);
        assertThat(scene.noted("export-schedule.run").get(0).refusal()).contains("export-schedule.credentials");
    }

    @Test
    void a_crash_starts_an_export_neither_twice_nor_never() {
        scene.scheduled(1, BACKUP);
        scene.anHourLater();
        scene.store.failAfter(0);
        assertThatThrownBy(scene::start).hasMessage("the store has gone");
        scene.store.recover();
        assertThat(scene.jobs()).isEmpty();
        assertThat(scene.runs()).isEmpty();

        scene.tick();
        scene.tick();
        assertThat(scene.jobs()).hasSize(1);
        assertThat(states()).containsExactly(RunState.FINISHED);
    }

    @Test
    void a_crash_between_the_delivery_and_its_note_delivers_again() {
        scene.scheduled(1, BACKUP);
        scene.anHourLater();
        scene.start();
        scene.exports.run(scene.jobs().get(0).id(), () -> false);
        assertThat(scene.jobs().get(0).state()).isEqualTo(ExportState.DONE);
        scene.store.failAfter(0);
        assertThatThrownBy(scene::deliver).hasMessage("the store has gone");
        scene.store.recover();
        assertThat(scene.targets.files).hasSize(1);

        scene.clock.advance(Duration.ofMinutes(1));
        scene.deliver();
        assertThat(states()).containsExactly(RunState.FINISHED);
        assertThat(scene.targets.files).hasSize(1);
    }
}

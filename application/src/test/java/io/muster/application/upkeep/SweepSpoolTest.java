package io.muster.application.upkeep;

import io.muster.application.JobId;
import io.muster.application.contract.Sample;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.files.SpoolKey;
import io.muster.application.port.in.SweepSpool;
import io.muster.application.port.out.Spool.NewFile;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Duration;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SweepSpoolTest {
    private static final Duration WHILE = Duration.ofHours(1);
    private static final Duration LONGER = WHILE.plusSeconds(1);

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryStore store = new InMemoryStore();
    private final FakeFiles files = new FakeFiles(clock);
    private final SweepSpool sweep = new UpkeepUseCases(store, files, clock).sweepSpool(WHILE);

    private void complete(String key) throws IOException {
        try (NewFile file = files.create(key)) {
            file.complete();
        }
    }

    private ExportJob anExport(ExportState state) {
        ExportJob job = Sample.in(state, Sample.anExport(THEN));
        store.exports().add(job);
        return job;
    }

    @Test
    void removes_an_upload_whose_job_was_never_made() throws IOException {
        complete(SpoolKey.upload(JobId.next()).text());
        clock.advance(LONGER);
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(files.isEmpty()).isTrue();
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void removes_what_a_node_or_a_client_that_died_had_begun_to_write() {
        // Never closed: nobody is there to do so.
        files.create(SpoolKey.upload(JobId.next()).text());
        clock.advance(LONGER);
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void leaves_an_upload_alone_that_goes_on_however_slowly() throws IOException {
        try (NewFile file = files.create(SpoolKey.upload(JobId.next()).text())) {
            for (int i = 0; i < 5; i++) {
                clock.advance(WHILE.minusSeconds(1));
                assertThat(sweep.sweep()).isZero();
                file.out().write(new byte[1]);
            }
            assertThat(file.complete()).isEqualTo(5);
        }
        assertThat(sweep.sweep()).isZero();
        assertThat(files.count()).isEqualTo(1);
    }

    @Test
    void leaves_the_file_of_an_import_alone_for_as_long_as_there_is_the_import() throws IOException {
        JobId id = JobId.next();
        complete(SpoolKey.upload(id).text());
        store.imports().add(Sample.anImport(id));
        clock.advance(Duration.ofDays(400));
        assertThat(sweep.sweep()).isZero();
        assertThat(files.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ExportState.class)
    void keeps_the_file_of_an_export_that_is_written_or_done_and_no_other(ExportState state) throws IOException {
        ExportJob job = anExport(state);
        complete(job.spoolKey());
        clock.advance(LONGER);
        boolean needed = state != ExportState.FAILED && state != ExportState.CANCELLED;
        assertThat(sweep.sweep()).isEqualTo(needed ? 0 : 1);
        assertThat(files.count()).isEqualTo(needed ? 1 : 0);
    }

    @Test
    void removes_the_file_of_an_export_when_its_time_is_over() throws IOException {
        ExportJob job = anExport(ExportState.DONE);
        complete(job.spoolKey());
        clock.advance(Duration.between(clock.instant(), job.file().orElseThrow().expiresAt().orElseThrow()));
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void removes_what_other_attempts_of_an_export_have_left() throws IOException {
        ExportJob job = anExport(ExportState.DONE);
        complete(job.spoolKey());
        complete(SpoolKey.product(job.id(), job.attempt() - 1).text());
        files.create(SpoolKey.product(job.id(), job.attempt() + 1).text());
        clock.advance(LONGER);
        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(files.content(job.spoolKey()).open()).isEmpty();
    }

    @Test
    void an_export_that_has_gone_needs_no_file() throws IOException {
        complete(SpoolKey.product(JobId.next(), 3).text());
        clock.advance(LONGER);
        assertThat(sweep.sweep()).isEqualTo(1);
    }

    @Test
    void does_not_touch_what_others_have_put_there() throws IOException {
        complete("README");
        clock.advance(LONGER);
        assertThat(sweep.sweep()).isZero();
        assertThat(files.count()).isEqualTo(1);
    }

    @Test
    void a_writer_whose_file_was_swept_away_cannot_complete_it() throws IOException {
        try (NewFile file = files.create(SpoolKey.upload(JobId.next()).text())) {
            clock.advance(LONGER);
            assertThat(sweep.sweep()).isEqualTo(1);
            assertThatThrownBy(file::complete).isInstanceOf(IOException.class);
        }
        assertThat(files.isEmpty()).isTrue();
    }
}

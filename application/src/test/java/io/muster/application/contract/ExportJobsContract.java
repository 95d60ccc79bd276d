package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.domain.access.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class ExportJobsContract extends StoreContract {
    private ExportJob added() {
        ExportJob job = Sample.anExport(THEN);
        store.exports().add(job);
        return job;
    }

    @Test
    void gives_a_job_back_as_it_was_stored() {
        ExportJob fresh = added();
        ExportJob done = Sample.in(ExportState.DONE, Sample.anExport(THEN.plusNanos(1000)));
        store.exports().add(done);
        assertThat(store.exports().find(TENANT, fresh.id())).contains(fresh);
        assertThat(store.exports().find(TENANT, done.id())).contains(done);
        assertThat(store.exports().find(OTHER, done.id())).isEmpty();
        assertThat(store.imports().find(TENANT, done.id())).isEmpty();
    }

    @Test
    void finds_many_at_once_of_its_own_kind() {
        ExportJob one = added();
        ExportJob two = added();
        assertThat(store.exports().findAll(List.of(one.id(), JobId.next(), two.id()))).containsExactlyInAnyOrder(one, two);
        assertThat(store.exports().findAll(List.of())).isEmpty();
        assertThat(store.imports().findAll(List.of(one.id()))).isEmpty();
    }

    @Test
    void lists_the_newest_first() {
        for (int i = 0; i < 4; i++) {
            store.exports().add(Sample.anExport(THEN.plusSeconds(i)));
        }
        Page<ExportJob> first = store.exports().page(TENANT, PageRequest.first(3));
        Page<ExportJob> second = store.exports().page(TENANT, new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(ExportJob::createdAt)
            .containsExactly(THEN.plusSeconds(3), THEN.plusSeconds(2), THEN.plusSeconds(1));
        assertThat(second.items()).extracting(ExportJob::createdAt).containsExactly(THEN);
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void lists_those_of_one_person_alone() {
        ExportJob jane = ExportJob.received(JobId.next(), TENANT, "jane \"d\" 😀", THEN, added().request(), Scope.EVERYWHERE);
        store.exports().add(jane);
        store.exports().add(Sample.anExport(THEN.plusSeconds(1)));
        Page<ExportJob> hers = store.exports().page(TENANT, Optional.of(jane.createdBy()), PageRequest.first(3));
        assertThat(hers.items()).containsExactly(jane);
        assertThat(hers.total()).isEqualTo(1);
        assertThat(store.exports().page(TENANT, Optional.of("admin"), PageRequest.first(1)).total()).isEqualTo(2);
        assertThat(store.exports().page(TENANT, Optional.of("JANE"), PageRequest.first(3)).items()).isEmpty();
    }

    @Test
    void only_who_claimed_last_saves() {
        ExportJob job = added();
        long lost = store.exports().claim(job.id()).orElseThrow().fence();
        long held = store.exports().claim(job.id()).orElseThrow().fence();
        assertThatThrownBy(() -> store.exports().save(Sample.in(ExportState.WRITING, job), lost)).isInstanceOf(JobLost.class);
        store.exports().save(Sample.in(ExportState.WRITING, job), held);
        assertThat(store.exports().find(TENANT, job.id())).contains(Sample.in(ExportState.WRITING, job));
        assertThat(store.exports().claim(JobId.next())).isEmpty();
    }

    @Test
    void a_move_needs_the_expected_state_and_takes_the_job_from_who_claimed_it() {
        ExportJob job = added();
        long fence = store.exports().claim(job.id()).orElseThrow().fence();
        ExportJob cancelled = Sample.in(ExportState.CANCELLED, job);
        assertThat(store.exports().move(cancelled, ExportState.WRITING)).isFalse();
        assertThat(store.exports().move(cancelled, ExportState.RECEIVED)).isTrue();
        assertThatThrownBy(() -> store.exports().save(job, fence)).isInstanceOf(JobLost.class);
    }

    @Test
    void remembers_a_wish_to_cancel() {
        ExportJob job = added();
        assertThat(store.exports().cancelRequested(job.id())).isFalse();
        store.exports().requestCancel(job.id());
        assertThat(store.exports().cancelRequested(job.id())).isTrue();
    }
}

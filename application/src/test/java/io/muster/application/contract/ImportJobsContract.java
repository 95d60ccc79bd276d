package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FilePart;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.OutcomeSummary;
import io.muster.application.importing.PlanSummary;
import io.muster.application.importing.Progress;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Field;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.Importer;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class ImportJobsContract extends StoreContract {
    private ImportJob added() {
        ImportJob job = Sample.anImport();
        store.imports().add(job);
        return job;
    }

    private ImportState state(ImportJob job) {
        return store.imports().find(TENANT, job.id()).orElseThrow().state();
    }

    @Test
    void gives_a_job_back_as_it_was_stored() {
        SortedSet<Name> names = new TreeSet<>(List.of(new Name("a😀"), new Name("b")));
        Dialect dialect = new Dialect(Optional.of(StandardCharsets.UTF_16LE), Optional.of('\t'), Optional.of('\''), Optional.of("Sheet 1"));
        Mapping mapping = new Mapping(Map.of("Méil", "email"), Map.of("groups", "A; B"), Optional.of("; "),
            Optional.of(new DateFormat("dd.MM.uuuu")));
        ImportJob job = new ImportJob(JobId.next(), TENANT, new Importer(idOf("x"), new Authority(
            Permissions.of(List.of(Permission.ACCOUNTS_VIEW)), Map.of(Permission.ACCOUNTS_IMPORT, Scope.of(names))),
            Permission.ACCOUNTS_IMPORT),
            "jd'oe", THEN.plusNanos(1000), new ImportRequest("a\"b.csv", Connection.LOCAL,
                FileType.of("csv", "auto"), false,
                new StatedRules(OnMatch.UPDATE, null, null, null, null, null, CredentialRule.ACCEPT), true),
            new SpooledFile("k", 1L << 40, "00"), ImportState.FAILED,
            Optional.of(new FileShape(new FileType("csv", "akeneo-users", dialect, mapping), ImportRules.DEFAULT,
                CorrelationKey.EMAIL, Set.of(Field.ATTRIBUTES, Field.USER_METADATA))),
            List.of(new FilePart("a\\röles.csv", "akeneo-roles", 0), new FilePart("b", "accounts", 7)), Optional.of(ImportRules.DEFAULT),
            new Progress(3, 10), new PlanSummary(Map.of(Decision.Kind.CREATE, 3), Map.of(ReferenceKind.TEAM, names), 5, 2, 8, true),
            new OutcomeSummary(1, 2, 3, 4, 5, 6, 7), Optional.of(new Problem(ProblemCode.FILE_INTEGRITY, "e", "damaged 😀")),
            Optional.of(THEN));
        store.imports().add(job);
        assertThat(store.imports().find(TENANT, job.id())).contains(job);
        ImportJob fresh = added();
        assertThat(store.imports().find(TENANT, fresh.id())).contains(fresh);
    }

    @Test
    void a_job_of_another_tenant_is_not_there() {
        ImportJob job = added();
        assertThat(store.imports().find(OTHER, job.id())).isEmpty();
        assertThat(store.imports().page(OTHER, PageRequest.first(5)).items()).isEmpty();
        assertThat(store.exports().find(TENANT, job.id())).isEmpty();
    }

    @Test
    void finds_many_at_once_of_its_own_kind() {
        ImportJob one = added();
        ImportJob two = added();
        assertThat(store.imports().findAll(List.of(one.id(), JobId.next(), two.id()))).containsExactlyInAnyOrder(one, two);
        assertThat(store.imports().findAll(List.of())).isEmpty();
        assertThat(store.exports().findAll(List.of(one.id()))).isEmpty();
    }

    @Test
    void lists_the_newest_first() {
        for (int i = 0; i < 5; i++) {
            store.imports().add(Sample.anImport(THEN.plusSeconds(i / 2)));
        }
        Page<ImportJob> whole = store.imports().page(TENANT, PageRequest.first(10));
        assertThat(whole.items()).hasSize(5).isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        Page<ImportJob> first = store.imports().page(TENANT, PageRequest.first(3));
        Page<ImportJob> second = store.imports().page(TENANT, new PageRequest(3, first.next()));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items()).isEqualTo(whole.items().subList(0, 3));
        assertThat(second.items()).isEqualTo(whole.items().subList(3, 5));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void lists_those_of_one_person_alone() {
        ImportJob job = added();
        assertThat(store.imports().page(TENANT, Optional.of("admin"), PageRequest.first(3)).items()).containsExactly(job);
        assertThat(store.imports().page(TENANT, Optional.of("jane"), PageRequest.first(3)).total()).isZero();
    }

    @Test
    void nobody_claims_a_job_that_is_not_there() {
        assertThat(store.imports().claim(JobId.next())).isEmpty();
    }

    @Test
    void who_holds_the_fence_saves() {
        ImportJob job = added();
        long fence = store.imports().claim(job.id()).orElseThrow().fence();
        store.imports().save(Sample.in(ImportState.STAGING, 1, 0, job), fence);
        assertThat(state(job)).isEqualTo(ImportState.STAGING);
    }

    @Test
    void who_lost_the_job_cannot_save_nor_keep_what_it_wrote_beside() {
        ImportJob job = added();
        long lost = store.imports().claim(job.id()).orElseThrow().fence();
        long held = store.imports().claim(job.id()).orElseThrow().fence();
        assertThat(held).isGreaterThan(lost);
        assertThatThrownBy(() -> store.work().run(() -> {
            has(ReferenceKind.TEAM, "late");
            store.imports().save(Sample.in(ImportState.STAGING, 1, 0, job), lost);
        })).isInstanceOf(JobLost.class);
        assertThat(state(job)).isEqualTo(ImportState.RECEIVED);
        assertThat(store.references().find(TENANT, ReferenceKind.TEAM, new Name("late"))).isEmpty();
    }

    @Test
    void a_save_is_undone_with_its_transaction() {
        ImportJob job = added();
        long fence = store.imports().claim(job.id()).orElseThrow().fence();
        assertThatThrownBy(() -> store.work().run(() -> {
            store.imports().save(Sample.in(ImportState.STAGING, 1, 0, job), fence);
            throw new IllegalStateException("breakage");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(state(job)).isEqualTo(ImportState.RECEIVED);
    }

    @Test
    void a_claim_stands_whatever_becomes_of_the_transaction_around_it() {
        ImportJob job = added();
        long before = store.imports().claim(job.id()).orElseThrow().fence();
        assertThatThrownBy(() -> store.work().run(() -> {
            store.imports().claim(job.id());
            throw new IllegalStateException("breakage");
        })).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.imports().save(job, before)).isInstanceOf(JobLost.class);
    }

    @Test
    void moves_a_job_from_the_expected_state_only() {
        ImportJob job = added();
        ImportJob applying = Sample.in(ImportState.APPLYING, 0, 5, job);
        assertThat(store.imports().move(applying, ImportState.PLANNED)).isFalse();
        assertThat(store.imports().move(applying, ImportState.RECEIVED)).isTrue();
        assertThat(store.imports().move(applying, ImportState.RECEIVED)).isFalse();
        assertThat(store.imports().find(TENANT, job.id())).contains(applying);
    }

    @Test
    void after_a_move_nobody_saves_who_claimed_before() {
        ImportJob job = added();
        long fence = store.imports().claim(job.id()).orElseThrow().fence();
        store.imports().move(Sample.in(ImportState.CANCELLED, 0, 0, job), ImportState.RECEIVED);
        assertThatThrownBy(() -> store.imports().save(job, fence)).isInstanceOf(JobLost.class);
    }

    @Test
    void a_wish_to_cancel_outlasts_saves() {
        ImportJob job = added();
        assertThat(store.imports().cancelRequested(job.id())).isFalse();
        store.imports().requestCancel(job.id());
        store.imports().save(job, store.imports().claim(job.id()).orElseThrow().fence());
        assertThat(store.imports().cancelRequested(job.id())).isTrue();
        assertThat(store.imports().cancelRequested(JobId.next())).isFalse();
    }

    @Test
    void reserves_a_tenant_for_one_import_at_a_time() {
        JobId first = JobId.next();
        JobId second = JobId.next();
        assertThat(store.imports().reserveTenant(TENANT, first)).isTrue();
        assertThat(store.imports().reserveTenant(TENANT, first)).isTrue();
        assertThat(store.imports().reserveTenant(TENANT, second)).isFalse();
        assertThat(store.imports().reserveTenant(OTHER, second)).isTrue();
        store.imports().releaseTenant(TENANT, second);
        assertThat(store.imports().reserveTenant(TENANT, second)).isFalse();
        store.imports().releaseTenant(TENANT, first);
        assertThat(store.imports().reserveTenant(TENANT, second)).isTrue();
    }
}

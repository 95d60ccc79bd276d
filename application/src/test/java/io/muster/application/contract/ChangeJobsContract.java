package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeProgress;
import io.muster.application.changing.ChangeState;
import io.muster.application.changing.ChangeTargets.Listed;
import io.muster.application.changing.ChangeTargets.Matching;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.account.AccountId;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class ChangeJobsContract extends StoreContract {
    private static final Authority LIMITED = new Authority(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)),
        Map.of(Permission.ACCOUNTS_MANAGE, Scope.of(List.of(new Name("France"), new Name("Lyon 😀")))));

    private static ChangeJob received() {
        return new ChangeJob(JobId.next(), TENANT, idOf("admin"), Authority.ALL, "admin", THEN, AccountAction.DISABLE,
            new Listed(List.of(idOf("b"), idOf("a"))), ChangeState.RECEIVED, ChangeProgress.NONE, Optional.empty(), Optional.empty());
    }

    private static ChangeJob failed() {
        return new ChangeJob(JobId.next(), TENANT, idOf("jd"), LIMITED, "jd'oe", THEN.plusNanos(1000), AccountAction.DELETE,
            new Matching("teams:\"EMEA 😀\"", true), ChangeState.FAILED,
            new ChangeProgress(Optional.of(idOf("c")), 1L << 40, 2, 3, 1L << 41), Optional.of("why 😀"), Optional.of(THEN));
    }

    private ChangeJob added(ChangeJob job) {
        store.changes().add(job);
        return job;
    }

    @Test
    void gives_a_job_back_as_it_was_stored() {
        ChangeJob received = added(received());
        ChangeJob failed = added(failed());
        assertThat(store.changes().find(TENANT, received.id())).contains(received);
        assertThat(store.changes().find(TENANT, failed.id())).contains(failed);
        assertThat(store.changes().find(OTHER, failed.id())).isEmpty();
        assertThat(store.exports().find(TENANT, failed.id())).isEmpty();
    }

    @Test
    void lists_the_newest_first_and_those_of_one_person_alone() {
        ChangeJob received = added(received());
        ChangeJob failed = added(failed());
        assertThat(store.changes().page(TENANT, PageRequest.first(2)).items()).containsExactly(failed, received);
        assertThat(store.changes().page(TENANT, Optional.of("admin"), PageRequest.first(2)).items()).containsExactly(received);
    }

    @Test
    void only_who_claimed_last_saves() {
        ChangeJob job = added(received());
        long lost = store.changes().claim(job.id()).orElseThrow().fence();
        long held = store.changes().claim(job.id()).orElseThrow().fence();
        ChangeJob further = new ChangeJob(job.id(), TENANT, job.account(), job.authority(), "admin", THEN, job.action(), job.targets(),
            ChangeState.CHANGING, new ChangeProgress(Optional.of(idOf("a")), 1, 0, 0, 2), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> store.changes().save(further, lost)).isInstanceOf(JobLost.class);
        store.changes().save(further, held);
        assertThat(store.changes().find(TENANT, job.id())).contains(further);
    }

    @Test
    void remembers_a_wish_to_cancel() {
        ChangeJob job = added(received());
        assertThat(store.changes().cancelRequested(job.id())).isFalse();
        store.changes().requestCancel(job.id());
        assertThat(store.changes().cancelRequested(job.id())).isTrue();
    }

    @Test
    void pages_through_what_was_refused_in_the_order_of_the_ids() {
        JobId job = added(received()).id();
        RefusedAccount low = refused("00000000-0000-4000-8000-000000000001", "jd'oe 😀");
        RefusedAccount middle = refused("7fffffff-0000-4000-8000-000000000001", "");
        RefusedAccount high = refused("ffffffff-0000-4000-8000-000000000001", "x");
        store.changes().fail(job, List.of(high));
        store.changes().fail(job, List.of(middle, low));
        store.changes().fail(job, List.of());
        store.changes().fail(added(failed()).id(), List.of(low));

        Page<RefusedAccount> first = store.changes().failures(job, PageRequest.first(2));
        Page<RefusedAccount> second = store.changes().failures(job, new PageRequest(2, first.next()));

        assertThat(first.items()).containsExactly(low, middle);
        assertThat(second.items()).containsExactly(high);
        assertThat(second.next()).isEmpty();
        assertThat(second.total()).isEqualTo(3);
    }

    private static RefusedAccount refused(String id, String userName) {
        return new RefusedAccount(new AccountId(UUID.fromString(id)), userName, List.of(
            new Problem(ProblemCode.PERMISSION_ESCALATION, "enabled", "not \"yours\" 😀"),
            new Problem(ProblemCode.SUPER_ADMINISTRATOR_LAST, "", "the last one")));
    }
}

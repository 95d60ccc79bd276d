package io.muster.application.changing;

import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static io.muster.application.changing.ChangeScene.listed;
import static io.muster.application.changing.ChangeScene.matching;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Changes that a crash, a node, a user or somebody else's change comes in between. */
class ChangeBrokenOffTest {
    private final ChangeScene scene = new ChangeScene();

    private ChangeJob startedFor(int accounts) {
        scene.given(IntStream.range(0, accounts).mapToObj(i -> anAccount("user" + i)).toArray(AccountBuilder[]::new));
        return scene.changes.start(scene.admin, AccountAction.DISABLE, matching("user"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void goes_on_after_a_crash_with_each_account_done_once(int commits) {
        ChangeJob received = startedFor(500);
        scene.store.failAfter(commits);
        assertThatThrownBy(() -> scene.useCases.run(received.id(), () -> false)).hasMessage("the store has gone");
        scene.store.recover();

        ChangeJob done = scene.run(received);

        assertThat(done.state()).isEqualTo(ChangeState.DONE);
        assertThat(done.progress().changed()).isEqualTo(500);
        assertThat(done.progress().unchanged()).isZero();
        assertThat(scene.audit("account.changed")).hasSize(500);
    }

    @Test
    void a_failure_is_told_once_though_the_node_dies_behind_it() {
        scene.given(anAccount("user"));
        ChangeJob received = scene.changes.start(scene.manager, AccountAction.DELETE, listed("admin", "user"));
        scene.store.failAfter(2);
        assertThatThrownBy(() -> scene.useCases.run(received.id(), () -> false)).hasMessage("the store has gone");
        scene.store.recover();

        ChangeJob done = scene.run(received);

        assertThat(done.progress().done()).isEqualTo(2);
        assertThat(scene.failures(done)).extracting(RefusedAccount::userName).containsExactly("admin");
    }

    @Test
    void pauses_between_chunks_where_the_node_stops() {
        ChangeJob received = startedFor(500);
        AtomicInteger steps = new AtomicInteger();

        assertThat(scene.useCases.run(received.id(), () -> steps.incrementAndGet() > 2)).isEqualTo(Next.LATER);

        assertThat(scene.job(received.id()).progress().changed()).isEqualTo(200);
        assertThat(scene.run(received).progress().changed()).isEqualTo(500);
    }

    @Test
    void what_is_changed_stays_where_it_is_cancelled() {
        ChangeJob received = startedFor(500);
        AtomicInteger steps = new AtomicInteger();
        scene.useCases.run(received.id(), () -> {
            if (steps.incrementAndGet() == 2) {
                scene.changes.cancel(scene.admin, received.id());
            }
            return false;
        });

        ChangeJob cancelled = scene.job(received.id());
        assertThat(cancelled.state()).isEqualTo(ChangeState.CANCELLED);
        assertThat(cancelled.progress().changed()).isEqualTo(200);
        assertThat(scene.audit("change.cancel")).hasSize(1);
        assertThat(scene.audit("change.cancelled")).singleElement().extracting(entry -> entry.count()).isEqualTo(200L);
        assertThat(scene.changes.cancel(scene.admin, received.id())).isEqualTo(cancelled);
    }

    @Test
    void a_node_that_lost_its_job_changes_nothing() {
        ChangeJob received = startedFor(1);
        AtomicBoolean lost = new AtomicBoolean();

        assertThatThrownBy(() -> scene.useCases.run(received.id(), () -> {
            if (!lost.getAndSet(true)) {
                scene.store.changes().claim(received.id());
            }
            return false;
        })).isInstanceOf(JobLost.class);

        assertThat(scene.enabled("user0")).isTrue();
    }

    @Test
    void one_that_somebody_else_changes_at_that_moment_is_read_again() {
        ChangeJob received = startedFor(1);
        AtomicBoolean renamed = new AtomicBoolean();

        scene.useCases(asking(() -> {
            if (!renamed.getAndSet(true)) {
                rename("user0", "renamed");
            }
        })).run(received.id(), () -> false);

        assertThat(scene.job(received.id()).progress().changed()).isEqualTo(1);
        Account account = scene.find("user0").orElseThrow();
        assertThat(account.enabled()).isFalse();
        assertThat(account.profile().get(Field.NICKNAME)).contains("renamed");
        assertThat(scene.audit("account.changed")).hasSize(1);
    }

    @Test
    void one_that_others_change_again_and_again_is_told_as_a_failure() {
        ChangeJob received = startedFor(1);
        AtomicInteger names = new AtomicInteger();

        scene.useCases(asking(() -> rename("user0", "name" + names.incrementAndGet()))).run(received.id(), () -> false);

        assertThat(scene.failures(scene.job(received.id()))).singleElement().satisfies(account -> {
            assertThat(account.userName()).isEqualTo("user0");
            assertThat(account.problems()).extracting(problem -> problem.code().code()).containsExactly("plan.stale");
        });
        assertThat(scene.enabled("user0")).isTrue();
    }

    @Test
    void one_that_goes_at_that_moment_is_told_as_missing() {
        ChangeJob received = startedFor(1);

        scene.useCases(asking(() -> scene.find("user0").ifPresent(account -> scene.store.provisioning().write(Tenant.DEFAULT,
            List.of(new Write.Remove(account.id(), account.version())))))).run(received.id(), () -> false);

        assertThat(scene.failures(scene.job(received.id()))).singleElement().satisfies(account ->
            assertThat(account.problems()).extracting(problem -> problem.code().code()).containsExactly("account.missing"));
    }

    private void rename(String name, String nickname) {
        Account before = scene.find(name).orElseThrow();
        scene.store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Replace(before,
            anAccount(name).with(Field.NICKNAME, nickname).inVersion(before.version().value() + 1).build())));
    }

    /** Something happens whenever the time is asked for: between the reading of an account and the writing. */
    private static Clock asking(Runnable event) {
        return new Clock() {
            @Override
            public Instant instant() {
                event.run();
                return new SteppingClock().instant();
            }

            @Override
            public ZoneId getZone() {
                return new SteppingClock().getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}

package io.muster.application.changing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.Deletion;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Activity;
import io.muster.domain.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.application.changing.ChangeScene.listed;
import static io.muster.application.changing.ChangeScene.matching;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ChangeFlowTest {
    private final ChangeScene scene = new ChangeScene();

    private static Caller managerOf(String group) {
        return new Caller(Tenant.DEFAULT, idOf("limited"), "limited", new Authority(Permissions.NONE,
            Map.of(Permission.ACCOUNTS_MANAGE, Scope.of(List.of(new Name(group))))));
    }

    private static List<String> reasons(RefusedAccount account) {
        return account.problems().stream().map(Problem::code).map(code -> code.code()).toList();
    }

    @Test
    void disables_those_that_are_named_and_leaves_what_is_so_already() {
        scene.given(anAccount("ann"), anAccount("ben").disabled(), anAccount("eve"));

        ChangeJob done = scene.done(scene.admin, AccountAction.DISABLE, listed("ann", "ben"));

        assertThat(done.state()).isEqualTo(ChangeState.DONE);
        assertThat(done.progress()).extracting(ChangeProgress::changed, ChangeProgress::unchanged, ChangeProgress::failed,
            ChangeProgress::total).containsExactly(1L, 1L, 0L, 2L);
        assertThat(scene.enabled("ann")).isFalse();
        assertThat(scene.enabled("eve")).isTrue();
    }

    @Test
    void enables_and_deletes_whom_a_query_finds() {
        scene.given(anAccount("x1").disabled(), anAccount("x2").disabled(), anAccount("y"));

        assertThat(scene.done(scene.admin, AccountAction.ENABLE, matching("x")).progress().changed()).isEqualTo(2);
        assertThat(scene.enabled("x1")).isTrue();
        assertThat(scene.done(scene.admin, AccountAction.DELETE, matching("x")).progress().changed()).isEqualTo(2);
        assertThat(scene.find("x2")).isEmpty();
        assertThat(scene.find("y")).isPresent();
    }

    @Test
    void leaves_disabled_accounts_out_where_they_are_not_meant() {
        scene.given(anAccount("x1"), anAccount("x2").disabled());

        assertThat(scene.done(scene.admin, AccountAction.DELETE, new ChangeTargets.Matching("x", false)).progress().total()).isEqualTo(1);

        assertThat(scene.find("x1")).isEmpty();
        assertThat(scene.find("x2")).isPresent();
    }

    @Test
    void leaves_accounts_alone_that_are_made_after_it_was_asked_for() {
        scene.given(anAccount("x1"));
        ChangeJob received = scene.changes.start(scene.admin, AccountAction.DELETE, matching("x"));
        scene.given(anAccount("x2").with(Activity.startingAt(Instant.parse("2026-03-01T12:00:01Z"))));

        assertThat(scene.run(received).progress().changed()).isEqualTo(1);
        assertThat(scene.find("x2")).isPresent();
    }

    @Test
    void each_account_has_its_own_entry_in_the_audit_trail_between_those_of_the_job() {
        scene.given(anAccount("ann"), anAccount("ben"));

        ChangeJob done = scene.done(scene.admin, AccountAction.DISABLE, matching("n"));

        assertThat(scene.audit("account.changed")).extracting(entry -> entry.subject(), entry -> entry.origin(), entry -> entry.actor())
            .containsExactlyInAnyOrder(tuple("ann", AuditTrail.SYSTEM, "admin"),
                tuple("ben", AuditTrail.SYSTEM, "admin"),
                tuple("manager", AuditTrail.SYSTEM, "admin"));
        assertThat(scene.audit("account.changed")).first().extracting(entry -> entry.details().get("changed")).isEqualTo("enabled");
        assertThat(scene.audit("change.received")).first().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(done.id().toString());
            assertThat(entry.origin()).isEqualTo(Caller.UNKNOWN_ORIGIN);
            assertThat(entry.details()).containsEntry("action", "DISABLE").containsEntry("query", "n");
        });
        assertThat(scene.audit("change.done")).first().satisfies(entry -> {
            assertThat(entry.count()).isEqualTo(3);
            assertThat(entry.details()).containsEntry("failed", "1");
        });
    }

    @Test
    void the_trail_tells_what_a_deleted_account_was() {
        scene.given(anAccount("ann").inGroups("France"));

        scene.done(scene.admin, AccountAction.DELETE, listed("ann"));

        assertThat(scene.audit(Deletion.ACTION)).first().extracting(Deletion::read).satisfies(read ->
            assertThat(read.orElseThrow().groups()).containsExactly(new Name("France")));
    }

    @Test
    void who_is_refused_is_named_with_the_reason_and_the_others_go_on() {
        scene.given(anAccount("ann"));

        ChangeJob done = scene.done(scene.manager, AccountAction.DELETE, listed("admin", "manager", "ann", "gone"));

        assertThat(done.progress().changed()).isEqualTo(1);
        assertThat(done.progress().failed()).isEqualTo(3);
        assertThat(scene.failures(done)).extracting(RefusedAccount::userName, ChangeFlowTest::reasons).containsExactlyInAnyOrder(
            tuple("admin", List.of("permission.escalation", "super-administrator.last")),
            tuple("manager", List.of("permission.escalation")),
            tuple("", List.of("account.missing")));
        assertThat(scene.find("ann")).isEmpty();
    }

    @Test
    void the_last_super_administrator_stays_also_where_all_of_them_are_named() {
        scene.given(anAccount("root1").withRoles("super-administrator"), anAccount("root2").withRoles("super-administrator"));
        Caller other = new Caller(Tenant.DEFAULT, idOf("other"), "other", Permissions.ALL);

        ChangeJob done = scene.done(other, AccountAction.DISABLE, listed("admin", "root1", "root2"));

        assertThat(done.progress().changed()).isEqualTo(2);
        assertThat(scene.store.accounts().enabledSuperAdministrators(Tenant.DEFAULT)).isEqualTo(1);
        assertThat(scene.failures(done)).singleElement().satisfies(account ->
            assertThat(reasons(account)).containsExactly("super-administrator.last"));
    }

    @Test
    void accounts_beyond_the_caller_are_not_there() {
        scene.given(anAccount("ann").inGroups("France"), anAccount("anne"));
        Caller limited = managerOf("France");

        ChangeJob found = scene.done(limited, AccountAction.DISABLE, matching("ann"));
        ChangeJob named = scene.done(limited, AccountAction.DELETE, listed("anne"));

        assertThat(found.progress().total()).isEqualTo(1);
        assertThat(scene.enabled("ann")).isFalse();
        assertThat(scene.enabled("anne")).isTrue();
        assertThat(scene.failures(named)).singleElement().satisfies(account -> {
            assertThat(account.userName()).isEmpty();
            assertThat(reasons(account)).containsExactly("account.missing");
        });
    }

    @Test
    void a_change_is_there_for_who_reaches_as_far_alone() {
        ChangeJob job = scene.changes.start(scene.admin, AccountAction.ENABLE, matching("x"));
        Caller limited = managerOf("France");
        ChangeJob own = scene.changes.start(limited, AccountAction.ENABLE, matching("x"));

        assertThat(scene.changes.page(limited, Optional.empty(), PageRequest.first(9)).items()).containsExactly(own);
        assertRefused(() -> scene.changes.find(limited, job.id()), Refusal.Kind.NOT_FOUND);
        assertRefused(() -> scene.changes.cancel(limited, job.id()), Refusal.Kind.NOT_FOUND);
        assertRefused(() -> scene.changes.failures(limited, job.id(), PageRequest.first(1)), Refusal.Kind.NOT_FOUND);
        assertThat(scene.changes.page(scene.admin, Optional.of("limited"), PageRequest.first(9)).items()).containsExactly(own);
    }

    @Test
    void nothing_goes_without_the_permission() {
        Caller viewer = new Caller(Tenant.DEFAULT, idOf("viewer"), "viewer", Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));

        assertRefused(() -> scene.changes.start(viewer, AccountAction.ENABLE, matching("x")), Refusal.Kind.FORBIDDEN);
        assertRefused(() -> scene.changes.find(viewer, JobId.next()), Refusal.Kind.FORBIDDEN);
        assertRefused(() -> scene.changes.page(viewer, Optional.empty(), PageRequest.first(1)), Refusal.Kind.FORBIDDEN);
    }

    @Test
    void refuses_a_query_that_cannot_be_read_and_stores_nothing() {
        assertRefused(() -> scene.changes.start(scene.admin, AccountAction.ENABLE, matching("who?")), Refusal.Kind.INVALID);
        assertThat(scene.changes.page(scene.admin, Optional.empty(), PageRequest.first(1)).total()).isZero();
    }

    @Test
    void nothing_means_everybody_by_being_left_out() {
        assertThatThrownBy(ChangeScene::listed).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching(" ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("*:*");
    }

    private static void assertRefused(ThrowingCallable call, Refusal.Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}

package io.muster.application.contract;

import io.muster.application.Origin;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Sessions.Session;
import io.muster.application.signin.CredentialMark;
import io.muster.domain.account.AccountVersion;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class SessionsContract extends StoreContract {
    private static final CredentialMark MARK = new CredentialMark("ab".repeat(32));
    private static final CredentialMark OTHER_MARK = new CredentialMark("");

    private Session added(String owner, int second) {
        Session session = new Session(UUID.randomUUID(), TENANT, idOf(owner), MARK,
            new Origin("2001:db8:0:0:0:0:0:1", "Browser 😀 '; DROP"), THEN.plusSeconds(second), THEN.plusSeconds(second));
        store.sessions().add(session, "digest-" + session.id());
        return session;
    }

    private static Session with(Session session, CredentialMark mark, int usedAt) {
        return new Session(session.id(), session.tenant(), session.owner(), mark, session.origin(), session.createdAt(),
            THEN.plusSeconds(usedAt));
    }

    @Test
    void finds_a_session_by_its_digest_and_by_its_id() {
        Session session = added("a", 0);
        assertThat(store.sessions().withDigest("digest-" + session.id())).contains(session);
        assertThat(store.sessions().withDigest(session.id().toString())).isEmpty();
        assertThat(store.sessions().find(session.id())).contains(session);
        assertThat(store.sessions().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void remembers_when_it_was_used_and_with_which_password_it_goes_on() {
        Session session = added("a", 0);
        store.sessions().used(session.id(), THEN.plusSeconds(9));
        store.sessions().remark(session.id(), OTHER_MARK);
        assertThat(store.sessions().find(session.id())).contains(with(session, OTHER_MARK, 9));
    }

    @Test
    void marks_the_sessions_of_one_account_that_have_a_certain_mark() {
        Session first = added("a", 1);
        Session second = added("a", 2);
        Session others = added("b", 3);
        store.sessions().remark(second.id(), new CredentialMark("cd"));
        store.sessions().remark(idOf("a"), MARK, OTHER_MARK);
        assertThat(store.sessions().find(first.id()).orElseThrow().mark()).isEqualTo(OTHER_MARK);
        assertThat(store.sessions().find(second.id()).orElseThrow().mark()).isEqualTo(new CredentialMark("cd"));
        assertThat(store.sessions().find(others.id()).orElseThrow().mark()).isEqualTo(MARK);
    }

    @Test
    void lists_the_sessions_of_one_owner() {
        List<Session> own = List.of(added("a", 1), added("a", 2), added("a", 3));
        added("b", 1);
        Page<Session> first = store.sessions().page(TENANT, idOf("a"), PageRequest.first(2));
        Page<Session> second = store.sessions().page(TENANT, idOf("a"), new PageRequest(2, first.next()));
        assertThat(first.items()).isEqualTo(own.subList(0, 2));
        assertThat(second.items()).isEqualTo(own.subList(2, 3));
        assertThat(first.total()).isEqualTo(3);
        assertThat(store.sessions().page(OTHER, idOf("a"), PageRequest.first(2)).items()).isEmpty();
    }

    @Test
    void ends_one_session_or_all_of_an_account() {
        Session first = added("a", 1);
        added("a", 2);
        Session others = added("b", 3);
        assertThat(store.sessions().remove(first.id())).isTrue();
        assertThat(store.sessions().remove(first.id())).isFalse();
        assertThat(store.sessions().removeAll(OTHER, idOf("a"))).isZero();
        assertThat(store.sessions().removeAll(TENANT, idOf("a"))).isEqualTo(1);
        assertThat(store.sessions().find(others.id())).isPresent();
    }

    @Test
    void sweeps_those_that_idled_too_long_and_those_that_are_too_old() {
        Session fresh = added("a", 100);
        Session idle = added("a", 50);
        Session old = added("a", 10);
        store.sessions().used(old.id(), THEN.plusSeconds(100));
        assertThat(store.sessions().sweep(THEN.plusSeconds(51), THEN.plusSeconds(11))).isEqualTo(2);
        assertThat(store.sessions().find(fresh.id())).isPresent();
        assertThat(store.sessions().find(idle.id())).isEmpty();
        assertThat(store.sessions().find(old.id())).isEmpty();
    }

    @Test
    void the_sessions_of_an_account_go_with_it_and_when_it_is_disabled() {
        has(anAccount("a").build(), anAccount("b").build(), anAccount("c").build());
        Session deleted = added("a", 0);
        Session disabled = added("b", 0);
        Session kept = added("c", 0);
        write(new Write.Remove(idOf("a"), AccountVersion.FIRST),
            new Write.Replace(anAccount("b").build(), anAccount("b").disabled().inVersion(2).build()),
            new Write.Replace(anAccount("c").build(), anAccount("c").withEmail("c@x").inVersion(2).build()));
        assertThat(store.sessions().find(deleted.id())).isEmpty();
        assertThat(store.sessions().find(disabled.id())).isEmpty();
        assertThat(store.sessions().find(kept.id())).isPresent();
    }

    @Test
    void a_write_that_comes_too_late_ends_no_session() {
        has(anAccount("a").inVersion(2).build());
        Session session = added("a", 0);
        write(new Write.Replace(anAccount("a").build(), anAccount("a").disabled().inVersion(2).build()));
        assertThat(store.sessions().find(session.id())).isPresent();
    }
}

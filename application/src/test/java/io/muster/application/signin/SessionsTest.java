package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.accounts.AccountUseCases;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.contract.Sample;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.ManageSessions.View;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Sessions.Session;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SessionsTest {
    private static final Name DEFAULT = Tenant.DEFAULT.name();
    private static final String PASSWORD = "$fake$736563726574"; // secret
    private static final PlainPassword RIGHT = new PlainPassword("secret");
    private static final Origin HOME = new Origin("192.0.2.7", "Browser");

    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = new SteppingClock();
    private final SignInUseCases useCases = new SignInUseCases(store, new FakeHashing(), new InMemoryDirectory(), clock);
    private final SignIn signIn = useCases.signIn();
    private final ManageSessions sessions = useCases.manageSessions();

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.references().add(Tenant.DEFAULT, Definition.role(new Name("viewers"), "Viewers",
            Permissions.of(List.of(Permission.ACCOUNTS_VIEW))));
        given(anAccount("jdoe").with(Field.DISPLAY_NAME, "John Doe").withRoles("viewers").withCredential(PASSWORD));
    }

    @Test
    void a_session_stands_for_the_account_and_knows_its_tenant() {
        Begun begun = begin("jdoe");

        Caller caller = signIn.withSession(begun.secret());

        assertThat(caller).isEqualTo(begun.who().caller());
        assertThat(caller.tenant()).isEqualTo(Tenant.DEFAULT);
        assertThat(caller.permissions()).isEqualTo(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));
        assertThat(sessions.who(caller)).isEqualTo(begun.who());
        assertThat(begun.who().displayName()).contains("John Doe");
        assertThat(begun.who().endsAt()).contains(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void begins_with_a_new_secret_of_256_bits_each_time_and_keeps_only_its_digest() {
        Begun first = begin("jdoe");
        Begun second = begin("jdoe");

        assertThat(first.secret()).hasSize(43).isNotEqualTo(second.secret());
        assertThat(store.sessions().withDigest(new Secret(first.secret()).digest())).isPresent();
        assertThat(store.sessions().withDigest(first.secret())).isEmpty();
        assertThat(first.toString()).doesNotContain(first.secret());
    }

    @Test
    void a_secret_that_somebody_else_made_up_is_worth_nothing_before_and_after_a_sign_in() {
        assertEnded("planted");
        begin("jdoe");
        assertEnded("planted");
    }

    @Test
    void ends_when_it_was_not_used_for_half_an_hour() {
        Begun used = begin("jdoe");
        Begun idle = begin("jdoe");
        clock.advance(Duration.ofMinutes(20));
        signIn.withSession(used.secret());
        clock.advance(Duration.ofMinutes(10));

        assertThat(signIn.withSession(used.secret()).userName()).isEqualTo("jdoe");
        assertEnded(idle.secret());
    }

    @Test
    void ends_after_twelve_hours_however_much_it_is_used() {
        Begun begun = begin("jdoe");
        for (int i = 0; i < 47; i++) {
            clock.advance(Duration.ofMinutes(15));
            signIn.withSession(begun.secret());
        }
        clock.advance(Duration.ofMinutes(15));

        assertEnded(begun.secret());
    }

    @Test
    void notes_its_use_once_a_minute() {
        Begun begun = begin("jdoe");
        clock.advance(Duration.ofSeconds(60));
        signIn.withSession(begun.secret());
        assertThat(only().lastUsedAt()).isEqualTo(only().createdAt());

        clock.advance(Duration.ofSeconds(1));
        signIn.withSession(begun.secret());
        assertThat(only().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void takes_a_change_of_roles_at_the_next_request() {
        Begun begun = begin("jdoe");
        replace("jdoe", anAccount("jdoe").withCredential(PASSWORD).inVersion(2));

        assertThat(signIn.withSession(begun.secret()).permissions()).isEqualTo(Permissions.NONE);
    }

    @Test
    void ends_when_its_account_is_disabled_and_does_not_come_back() {
        Begun begun = begin("jdoe");
        replace("jdoe", anAccount("jdoe").disabled().withCredential(PASSWORD).inVersion(2));
        assertEnded(begun.secret());

        replace("jdoe", anAccount("jdoe").withCredential(PASSWORD).inVersion(3));
        assertEnded(begun.secret());
    }

    @Test
    void one_that_another_takes_the_place_of_ends_and_the_trail_tells_whose_it_was() {
        Begun begun = begin("jdoe");

        sessions.drop("planted", HOME);
        sessions.drop(begun.secret(), HOME);

        assertEnded(begun.secret());
        List<Entry> entries = store.audit().after(Tenant.DEFAULT, 0, 9).stream().map(ChainedEntry::entry).toList();
        assertThat(entries).extracting(Entry::action, Entry::actor, Entry::origin).containsExactly(
            tuple("session.begun", "jdoe", HOME.address()), tuple("session.ended", "jdoe", HOME.address()));
    }

    @Test
    void ends_with_its_account() {
        Begun begun = begin("jdoe");
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Remove(account("jdoe").id(), account("jdoe").version())));

        assertEnded(begun.secret());
        given(anAccount("jdoe").withCredential(PASSWORD));
        assertEnded(begun.secret());
    }

    @Test
    void ends_when_the_password_is_changed_from_elsewhere_even_by_an_import() {
        Begun begun = begin("jdoe");
        replace("jdoe", anAccount("jdoe").withCredential("$fake$00").inVersion(2));

        assertEnded(begun.secret());
    }

    @Test
    void whoever_changes_their_own_password_stays_signed_in_here_and_nowhere_else() {
        given(anAccount("admin").withRoles("super-administrator").withCredential(PASSWORD));
        Begun here = begin("admin");
        Begun elsewhere = begin("admin");

        new AccountUseCases(store, new FakeLanguage(), new FakeHashing(), Sample.PASSWORDS, clock).manageAccounts()
            .edit(here.who().caller(), account("admin").id(), Optional.empty(),
                new Edit(Map.of(), Map.of(), Optional.of(new PlainPassword("another one of many words"))));

        assertThat(signIn.withSession(here.secret()).userName()).isEqualTo("admin");
        assertEnded(elsewhere.secret());
    }

    @Test
    void goes_on_when_the_hash_of_the_same_password_is_replaced_by_a_better_one() {
        given(anAccount("moved").withCredential("$old$736563726574"));
        Account moved = account("moved");
        Caller caller = new Caller(Tenant.DEFAULT, moved.id(), "moved", Permissions.NONE);
        Begun begun = new NewSessions(store, clock, SignInLimits.DEFAULT).begin(caller, moved, HOME);

        signIn.withPassword(DEFAULT, "moved", RIGHT);

        assertThat(account("moved").credential()).isNotEqualTo(moved.credential());
        assertThat(signIn.withSession(begun.secret()).userName()).isEqualTo("moved");
    }

    @Test
    void signs_out_here_or_everywhere() {
        Begun first = begin("jdoe");
        Begun second = begin("jdoe");
        Begun third = begin("jdoe");

        sessions.end(first.who().caller());
        assertEnded(first.secret());
        assertThat(signIn.withSession(second.secret()).userName()).isEqualTo("jdoe");

        sessions.endAll(second.who().caller());
        assertEnded(second.secret());
        assertEnded(third.secret());
    }

    @Test
    void leaves_other_people_signed_in() {
        given(anAccount("other").withCredential(PASSWORD));
        Begun other = begin("other");

        sessions.endAll(begin("jdoe").who().caller());

        assertThat(signIn.withSession(other.secret()).userName()).isEqualTo("other");
    }

    @Test
    void shows_everybody_their_own_sessions_and_which_is_the_present_one() {
        given(anAccount("other").withCredential(PASSWORD));
        begin("other");
        begin("jdoe");
        clock.advance(Duration.ofSeconds(1));
        Caller caller = begin("jdoe").who().caller();

        List<View> shown = sessions.page(caller, PageRequest.first(10)).items();

        assertThat(shown).extracting(View::current).containsExactly(false, true);
        assertThat(shown).extracting(view -> view.session().origin()).containsOnly(HOME);
    }

    @Test
    void whoever_is_signed_in_without_a_session_has_none_to_end() {
        Begun begun = begin("jdoe");
        Caller caller = signIn.withPassword(DEFAULT, "jdoe", RIGHT);

        sessions.end(caller);

        assertThat(sessions.who(caller).endsAt()).isEmpty();
        assertThat(signIn.withSession(begun.secret()).userName()).isEqualTo("jdoe");
    }

    @Test
    void sessions_that_have_ended_are_swept() {
        begin("jdoe");
        clock.advance(Duration.ofMinutes(20));
        Begun left = begin("jdoe");
        clock.advance(Duration.ofMinutes(11));

        assertThat(useCases.sweepSignIns().sweep()).isEqualTo(1);

        assertThat(only().id()).isEqualTo(left.who().caller().session().orElseThrow());
    }

    private Begun begin(String userName) {
        return sessions.begin(DEFAULT, userName, RIGHT, HOME);
    }

    private Session only() {
        return store.sessions().page(Tenant.DEFAULT, account("jdoe").id(), PageRequest.first(1)).items().get(0);
    }

    private void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    private void replace(String userName, AccountBuilder after) {
        assertThat(store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Replace(account(userName), after.build())))).isEmpty();
    }

    private Account account(String userName) {
        return store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName(userName)).orElseThrow();
    }

    private void assertEnded(String secret) {
        assertThatThrownBy(() -> signIn.withSession(secret)).hasMessage("the session is unknown or has ended; sign in again")
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
    }
}

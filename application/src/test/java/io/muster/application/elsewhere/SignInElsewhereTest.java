package io.muster.application.elsewhere;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.in.SignInElsewhere;
import io.muster.application.port.in.SignInElsewhere.Arrival;
import io.muster.application.port.in.SignInElsewhere.Departure;
import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.application.port.out.IdentityProvider;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.signin.Secret;
import io.muster.application.signin.SignInUseCases;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SignInElsewhereTest {
    private static final URI CALLBACK = URI.create("https://muster.example.com/callback");
    private static final String ISSUER = "https://id.example.com";
    private static final String ROLES = "/viewers=viewers, /editors=editors, /bosses=super-administrator, /ghosts=no-such-role";

    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = new SteppingClock();
    private final SignInUseCases useCases = new SignInUseCases(store, new FakeHashing(), new InMemoryDirectory(), clock);
    private final SignIn signIn = useCases.signIn();
    private final FakeProvider provider = new FakeProvider();
    private final SignInElsewhere elsewhere = elsewhere(true);

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        role("viewers", Permission.ACCOUNTS_VIEW);
        role("editors", Permission.ACCOUNTS_MANAGE);
        role("locals", Permission.ACCOUNTS_EXPORT);
    }

    @Test
    void an_account_is_found_by_its_name_once_and_by_its_link_from_then_on() {
        given(anAccount("jdoe"));
        provider.says("subject", "JDoe");
        assertThat(arrive().who().caller().account()).isEqualTo(account("jdoe").id());

        provider.says("subject", "renamed");
        assertThat(arrive().who().caller().account()).isEqualTo(account("jdoe").id());
        assertThat(account("jdoe").activity().loginsCount()).isEqualTo(2);
    }

    @Test
    void who_gets_a_name_that_another_had_does_not_get_their_account() {
        given(anAccount("jdoe"));
        provider.says("subject", "jdoe");
        arrive();

        provider.says("another subject", "jdoe");
        assertRefused(this::arrive);
    }

    @Test
    void somebody_new_gets_an_account_without_a_password_where_that_is_wanted() {
        provider.identity = new IdentityProvider.Identity(ISSUER, "subject", Optional.of("new"), Optional.of("Somebody New"),
            Optional.of("new@example.com"), Set.of("/viewers"));

        Begun begun = arrive();

        Account made = account("new");
        assertThat(made.credential()).isEmpty();
        assertThat(made.profile().get(Field.EMAIL)).contains("new@example.com");
        assertThat(made.profile().get(Field.DISPLAY_NAME)).contains("Somebody New");
        assertThat(signIn.withSession(begun.secret()).permissions()).isEqualTo(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));
    }

    @Test
    void what_an_arrival_changes_is_told_with_where_it_came_from_and_which_roles_it_gave() {
        provider.says("subject", "new", "/viewers");
        elsewhere.arrive(back(elsewhere.depart(CALLBACK)), CALLBACK, new Origin("192.0.2.7", "Browser"));

        List<Entry> entries = store.audit().after(Tenant.DEFAULT, 0, 9).stream().map(ChainedEntry::entry).toList();
        assertThat(entries).extracting(Entry::action)
            .containsExactly("account.created", "identity.linked", "account.changed", "session.begun");
        assertThat(entries).extracting(Entry::origin).containsOnly("192.0.2.7");
        assertThat(entries.get(2).details()).containsEntry("rolesBefore", "").containsEntry("roles", "viewers");
    }

    @Test
    void nobody_new_gets_an_account_where_that_is_not_wanted() {
        provider.says("subject", "new");

        assertRefused(() -> arrive(elsewhere(false)));
        assertThat(store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName("new"))).isEmpty();
    }

    @Test
    void nothing_is_kept_of_somebody_new_whose_address_another_has() {
        given(anAccount("other").withEmail("taken@example.com"));
        provider.identity = new IdentityProvider.Identity(ISSUER, "subject", Optional.of("new"), Optional.empty(),
            Optional.of("taken@example.com"), Set.of());

        assertRefused(this::arrive);
        assertThat(store.identities().find(Tenant.DEFAULT, ISSUER, "subject")).isEmpty();
    }

    @Test
    void who_has_no_name_at_the_provider_or_one_that_cannot_be_is_refused() {
        provider.identity = new IdentityProvider.Identity(ISSUER, "subject", Optional.empty(), Optional.empty(), Optional.empty(),
            Set.of());
        assertRefused(this::arrive);
        provider.says("subject", "x".repeat(500));
        assertRefused(this::arrive);
    }

    @Test
    void a_disabled_account_is_refused_and_so_is_one_of_a_disabled_connection() {
        given(anAccount("off").disabled());
        provider.says("subject", "off");
        assertRefused(this::arrive);

        given(anAccount("jdoe"));
        store.connections().replace(Tenant.DEFAULT, new Connection(Connection.LOCAL, Connection.Kind.LOCAL, false, Optional.empty()));
        provider.says("other", "jdoe");
        assertRefused(this::arrive);
    }

    @Test
    void groups_give_and_take_the_roles_that_they_are_mapped_to_and_no_other() {
        given(anAccount("jdoe").withRoles("locals", "editors"));
        provider.says("subject", "jdoe", "/viewers", "/ghosts", "locals", "super-administrator");

        arrive();

        assertThat(roles("jdoe")).containsExactlyInAnyOrder(new Name("locals"), new Name("viewers"));
        long version = account("jdoe").version().value();
        arrive();
        assertThat(account("jdoe").version().value()).isEqualTo(version);
    }

    @Test
    void a_change_of_groups_holds_from_the_next_sign_in_on_in_all_sessions() {
        provider.says("subject", "new", "/viewers");
        Begun first = arrive();
        provider.says("subject", "new");

        arrive();

        assertThat(signIn.withSession(first.secret()).permissions()).isEqualTo(Permissions.NONE);
    }

    @Test
    void nobody_becomes_a_super_administrator_by_their_name() {
        given(anAccount("admin").withRoles("super-administrator"));
        provider.says("subject", "admin", "/viewers");

        assertRefused(this::arrive);
        assertThat(store.identities().find(Tenant.DEFAULT, ISSUER, "subject")).isEmpty();
    }

    @Test
    void whoever_is_in_the_group_that_is_mapped_to_it_is_one() {
        given(anAccount("admin").withRoles("super-administrator"));
        provider.says("subject", "admin", "/bosses");
        assertThat(signIn.withSession(arrive().secret()).permissions().everything()).isTrue();

        provider.says("new subject", "new", "/bosses");
        assertThat(signIn.withSession(arrive().secret()).permissions().everything()).isTrue();
    }

    @Test
    void the_last_super_administrator_stays_one_whatever_the_provider_says() {
        provider.says("subject", "boss", "/bosses");
        arrive();
        provider.says("subject", "boss");

        arrive();
        assertThat(account("boss").access().isSuperAdministrator()).isTrue();

        given(anAccount("another").withRoles("super-administrator"));
        arrive();
        assertThat(account("boss").access().isSuperAdministrator()).isFalse();
    }

    @Test
    void the_parts_of_a_question_differ_from_one_another_and_from_time_to_time() {
        Departure first = elsewhere.depart(CALLBACK);
        IdentityProvider.Challenge asked = provider.asked;
        elsewhere.depart(CALLBACK);

        assertThat(Set.of(asked.state(), asked.nonce(), asked.verifier(), first.secret(), provider.asked.state())).hasSize(5);
        assertThat(asked.verifier()).hasSize(43);
        assertThat(first.toString() + asked).doesNotContain(first.secret(), asked.verifier());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another"})
    void another_state_is_refused_before_the_provider_is_asked(String state) {
        Departure departure = elsewhere.depart(CALLBACK);

        assertExpired(new Arrival(Optional.of(departure.secret()), Optional.of(state).filter(text -> !text.isEmpty()), Optional.of("code"),
            Optional.empty()));
        assertThat(provider.exchanged).isZero();
    }

    @Test
    void who_comes_without_the_secret_of_the_browser_that_left_is_refused() {
        elsewhere.depart(CALLBACK);
        String state = provider.asked.state();

        assertExpired(new Arrival(Optional.empty(), Optional.of(state), Optional.of("code"), Optional.empty()));
        assertExpired(new Arrival(Optional.of("another"), Optional.of(state), Optional.of("code"), Optional.empty()));
        assertExpired(new Arrival(Optional.of("planted"), Optional.of(new Secret("planted").derived("state").value()), Optional.of("code"),
            Optional.empty()));
    }

    @Test
    void nobody_comes_back_twice_or_after_ten_minutes() {
        provider.says("subject", "new");
        Arrival arrival = back(elsewhere.depart(CALLBACK));
        elsewhere.arrive(arrival, CALLBACK, Origin.UNKNOWN);
        assertExpired(arrival);

        Arrival late = back(elsewhere.depart(CALLBACK));
        clock.advance(Duration.ofSeconds(601));
        assertExpired(late);
    }

    @Test
    void another_node_takes_who_left_from_this_one() {
        provider.says("subject", "new");
        Arrival arrival = back(elsewhere.depart(CALLBACK));

        assertThat(elsewhere(true).arrive(arrival, CALLBACK, Origin.UNKNOWN).who().caller().userName()).isEqualTo("new");
    }

    @Test
    void what_the_provider_refused_or_what_is_not_to_be_trusted_is_not_told_in_detail() {
        Departure departure = elsewhere.depart(CALLBACK);
        Arrival denied = new Arrival(Optional.of(departure.secret()), Optional.of(provider.asked.state()), Optional.empty(),
            Optional.of("access_denied"));
        assertThatThrownBy(() -> elsewhere.arrive(denied, CALLBACK, Origin.UNKNOWN)).hasMessageNotContaining("access_denied");

        provider.failure = Optional.of(new IdentityProvider.Distrusted("the nonce is wrong", null));
        assertThatThrownBy(this::arrive).hasMessageNotContaining("nonce");
    }

    @Test
    void a_provider_that_is_away_is_told_from_a_refusal() {
        provider.failure = Optional.of(new IdentityProvider.Unavailable("nobody listens", null));

        Refusal refusal = catchThrowableOfType(Refusal.class, this::arrive);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("sign-in.provider-unavailable");
    }

    @Test
    void who_did_not_come_back_is_swept() {
        elsewhere.depart(CALLBACK);
        clock.advance(Duration.ofSeconds(601));
        elsewhere.depart(CALLBACK);

        assertThat(useCases.sweepSignIns().sweep()).isEqualTo(1);
    }

    @Test
    void without_a_provider_there_is_nothing_here() {
        SignInElsewhere none = ElsewhereUseCases.none();

        assertThatThrownBy(() -> none.depart(CALLBACK)).hasMessage("there is no identity provider; sign in with a password");
        assertThatThrownBy(() -> none.arrive(new Arrival(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), CALLBACK,
            Origin.UNKNOWN)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_last_equals_sign_of_a_pair_separates_group_and_role() {
        assertThat(ElsewhereRules.parseRoles(" cn=a=b , , x=b, x=c").get("x")).containsExactlyInAnyOrder(new Name("b"), new Name("c"));
        assertThat(ElsewhereRules.parseRoles("cn=a=b")).containsOnlyKeys("cn=a");
        assertThat(ElsewhereRules.parseRoles("")).isEmpty();
        assertThatThrownBy(() -> ElsewhereRules.parseRoles("admins")).hasMessage("'admins' is no group=role");
    }

    private SignInElsewhere elsewhere(boolean create) {
        return new ElsewhereUseCases(store, useCases.newSessions(), clock).signIn(provider,
            new ElsewhereRules(Connection.LOCAL, create, ElsewhereRules.parseRoles(ROLES)));
    }

    private Begun arrive() {
        return arrive(elsewhere);
    }

    private Begun arrive(SignInElsewhere by) {
        return by.arrive(back(by.depart(CALLBACK)), CALLBACK, Origin.UNKNOWN);
    }

    private Arrival back(Departure departure) {
        return new Arrival(Optional.of(departure.secret()), Optional.of(provider.asked.state()), Optional.of("code"), Optional.empty());
    }

    private void role(String code, Permission permission) {
        store.references().add(Tenant.DEFAULT, Definition.role(new Name(code), code, Permissions.of(List.of(permission))));
    }

    private void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    private Account account(String userName) {
        return store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName(userName)).orElseThrow();
    }

    private Set<Name> roles(String userName) {
        return account(userName).access().get(Reference.ROLES);
    }

    private void assertExpired(Arrival arrival) {
        assertThatThrownBy(() -> elsewhere.arrive(arrival, CALLBACK, Origin.UNKNOWN))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sign-in.expired"));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sign-in.refused"));
    }

    /** Vouches for whomever the test says. */
    private static final class FakeProvider implements IdentityProvider {
        private Challenge asked;
        private Identity identity;
        private Optional<RuntimeException> failure = Optional.empty();
        private int exchanged;

        private void says(String subject, String userName, String... groups) {
            identity = new Identity(ISSUER, subject, Optional.of(userName), Optional.empty(), Optional.empty(), Set.of(groups));
        }

        @Override
        public URI authorization(Challenge challenge, URI callback) {
            asked = challenge;
            return URI.create(ISSUER);
        }

        @Override
        public Identity identity(Challenge challenge, URI callback, String code) {
            exchanged++;
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            return identity;
        }
    }
}

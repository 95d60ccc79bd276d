package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.UserName;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SignInTest {
    private static final Name DEFAULT = Tenant.DEFAULT.name();
    private static final String PASSWORD = "$fake$736563726574"; // secret
    private static final PlainPassword RIGHT = new PlainPassword("secret");
    private static final PlainPassword WRONG = new PlainPassword("guess");

    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = new SteppingClock();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final SignInUseCases useCases = new SignInUseCases(store, new FakeHashing(), directory, clock);
    private final SignIn signIn = useCases.signIn();
    private final ManageTokens tokens = useCases.manageTokens();

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.references().add(Tenant.DEFAULT, Definition.role(new Name("viewers"), "Viewers",
            Permissions.of(List.of(Permission.ACCOUNTS_VIEW))));
        given(anAccount("jdoe").withRoles("viewers").withCredential(PASSWORD));
    }

    @Test
    void holds_permissions_of_limited_roles_for_their_groups_and_those_below() {
        store.references().add(Tenant.DEFAULT, Definition.group(new Name("France"), null, Optional.empty()));
        store.references().add(Tenant.DEFAULT, Definition.group(new Name("Lyon"), null, Optional.of(new Name("France"))));
        store.references().add(Tenant.DEFAULT, Definition.role(new Name("importers"), null,
            Permissions.of(List.of(Permission.ACCOUNTS_IMPORT, Permission.ACCOUNTS_VIEW))).limitedTo(List.of(new Name("France"))));
        given(anAccount("ann").withRoles("importers").withCredential(PASSWORD));
        given(anAccount("bea").withRoles("importers", "viewers").withCredential(PASSWORD));

        Scope france = Scope.of(List.of(new Name("France"), new Name("Lyon")));
        Caller ann = signIn.withPassword(DEFAULT, "ann", RIGHT);
        assertThat(ann.scope(Permission.ACCOUNTS_IMPORT)).isEqualTo(france);
        assertThat(ann.scope(Permission.ACCOUNTS_VIEW)).isEqualTo(france);
        Caller bea = signIn.withPassword(DEFAULT, "bea", RIGHT);
        assertThat(bea.scope(Permission.ACCOUNTS_IMPORT)).isEqualTo(france);
        assertThat(bea.scope(Permission.ACCOUNTS_VIEW)).isEqualTo(Scope.EVERYWHERE);
    }

    @Test
    void signs_in_whatever_the_case_of_the_name() {
        Caller caller = signIn.withPassword(DEFAULT, "JDoe ", RIGHT);

        assertThat(caller.userName()).isEqualTo("jdoe");
        assertThat(caller.permissions()).isEqualTo(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "nobody", "", "\u0000"})
    void does_not_tell_whether_the_name_or_the_password_was_wrong(String userName) {
        assertThatThrownBy(() -> signIn.withPassword(DEFAULT, userName, WRONG))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED))
            .hasMessage("the user name or the password is wrong");
    }

    @Test
    void keeps_disabled_and_provisional_accounts_out() {
        given(anAccount("off").disabled().withCredential(PASSWORD));
        given(anAccount("provisional"));

        assertUnauthenticated(() -> signIn.withPassword(DEFAULT, "off", RIGHT));
        assertUnauthenticated(() -> signIn.withPassword(DEFAULT, "provisional", RIGHT));
    }

    @Test
    void puts_a_hash_of_its_own_in_place_of_an_old_one() {
        given(anAccount("moved").withCredential("$old$736563726574"));

        signIn.withPassword(DEFAULT, "moved", RIGHT);

        assertThat(account("moved").credential().orElseThrow().phc()).isEqualTo(PASSWORD);
        assertThat(account("moved").version()).isEqualTo(anAccount().build().version());
    }

    @Test
    void counts_requests_that_follow_one_another_as_one_sign_in() {
        signIn.withPassword(DEFAULT, "jdoe", RIGHT);
        clock.advance(Duration.ofMinutes(1));
        signIn.withPassword(DEFAULT, "jdoe", RIGHT);
        assertThat(account("jdoe").activity().loginsCount()).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        signIn.withPassword(DEFAULT, "jdoe", RIGHT);
        assertThat(account("jdoe").activity().loginsCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "nobody"})
    void slows_repeated_failures_down(String userName) {
        fail(userName, 5);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signIn.withPassword(DEFAULT, userName, RIGHT));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
    }

    @Test
    void waits_no_longer_than_a_minute() {
        for (int i = 0; i < 20; i++) {
            fail("jdoe", 1);
            clock.advance(Duration.ofMinutes(2));
        }
        fail("jdoe", 1);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signIn.withPassword(DEFAULT, "jdoe", RIGHT));
        assertThat(refusal.retryAfter()).contains(Duration.ofMinutes(1));

        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT).userName()).isEqualTo("jdoe");
    }

    @Test
    void forgets_the_failures_after_a_success() {
        fail("jdoe", 4);
        signIn.withPassword(DEFAULT, "jdoe", RIGHT);
        fail("jdoe", 4);

        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT).userName()).isEqualTo("jdoe");
    }

    @Test
    void signs_in_with_a_token_that_may_do_a_part_of_what_its_owner_may() {
        given(anAccount("admin").withRoles("super-administrator").withCredential(PASSWORD));
        Caller admin = signIn.withPassword(DEFAULT, "admin", RIGHT);
        String secret = tokens.issue(admin, "script", Permissions.of(List.of(Permission.ACCOUNTS_EXPORT)), Optional.empty()).secret();

        Caller caller = signIn.withToken(secret);

        assertThat(caller.userName()).isEqualTo("admin");
        assertThat(caller.permissions()).isEqualTo(Permissions.of(List.of(Permission.ACCOUNTS_EXPORT)));
    }

    @Test
    void gives_a_token_never_more_than_its_owner_has_at_the_moment() {
        given(anAccount("admin").withRoles("super-administrator").withCredential(PASSWORD));
        String secret = tokens.issue(signIn.withPassword(DEFAULT, "admin", RIGHT), "script", Permissions.ALL, Optional.empty()).secret();
        Account admin = account("admin");
        Account demoted = anAccount("admin").withRoles("viewers").inVersion(2).build();
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Replace(admin, demoted)));

        assertThat(signIn.withToken(secret).permissions()).isEqualTo(Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));
    }

    @Test
    void refuses_tokens_that_are_unknown_expired_revoked_or_of_a_disabled_owner() {
        Caller caller = signIn.withPassword(DEFAULT, "jdoe", RIGHT);
        String expiring = tokens.issue(caller, "short", Permissions.ALL, Optional.of(clock.instant().plusSeconds(60))).secret();
        ManageTokens.Issued revoked = tokens.issue(caller, "gone", Permissions.ALL, Optional.empty());
        tokens.revoke(caller, revoked.token().id());
        clock.advance(Duration.ofMinutes(1));

        assertUnauthenticated(() -> signIn.withToken("muster_nothing"));
        assertUnauthenticated(() -> signIn.withToken(expiring));
        assertUnauthenticated(() -> signIn.withToken(revoked.secret()));

        given(anAccount("off").disabled().withCredential(PASSWORD));
        Caller off = new Caller(Tenant.DEFAULT, idOf("off"), "off", Permissions.ALL);
        String disabled = tokens.issue(off, "late", Permissions.ALL, Optional.empty()).secret();
        assertUnauthenticated(() -> signIn.withToken(disabled));
    }

    @Test
    void every_token_ends() {
        Caller caller = signIn.withPassword(DEFAULT, "jdoe", RIGHT);
        ManageTokens.Issued unstated = tokens.issue(caller, "script", Permissions.ALL, Optional.empty());
        assertThat(unstated.token().expiresAt()).contains(clock.instant().plus(SignInLimits.DEFAULT.tokens()));

        clock.advance(SignInLimits.DEFAULT.tokens().minusSeconds(1));
        assertThat(signIn.withToken(unstated.secret()).userName()).isEqualTo("jdoe");
        clock.advance(Duration.ofSeconds(1));
        assertUnauthenticated(() -> signIn.withToken(unstated.secret()));
    }

    @Test
    void gives_no_token_more_than_the_caller_holds() {
        Caller caller = signIn.withPassword(DEFAULT, "jdoe", RIGHT);

        assertThatThrownBy(() -> tokens.issue(caller, "more", Permissions.of(List.of(Permission.ACCOUNTS_IMPORT)), Optional.empty()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(tokens.issue(caller, "all", Permissions.ALL, Optional.empty()).token().permissions())
            .isEqualTo(caller.permissions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\ud800", "a\nb"})
    void a_token_has_a_name_that_can_be_kept(String name) {
        Caller caller = signIn.withPassword(DEFAULT, "jdoe", RIGHT);

        assertThatThrownBy(() -> tokens.issue(caller, name, Permissions.ALL, Optional.empty()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("field.invalid"));
        assertThatThrownBy(() -> tokens.issue(caller, "x".repeat(101), Permissions.ALL, Optional.empty()))
            .hasMessageContaining("at most 100");
    }

    @Test
    void shows_everybody_their_own_tokens_only() {
        given(anAccount("other").withCredential(PASSWORD));
        ManageTokens.Issued issued = tokens.issue(signIn.withPassword(DEFAULT, "jdoe", RIGHT), "mine", Permissions.ALL, Optional.empty());
        Caller other = signIn.withPassword(DEFAULT, "other", RIGHT);

        assertThat(tokens.page(other, PageRequest.first(10)).items()).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(other, issued.token().id()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void keeps_secrets_out_of_what_is_printed() {
        ManageTokens.Issued issued = tokens.issue(signIn.withPassword(DEFAULT, "jdoe", RIGHT), "mine", Permissions.ALL, Optional.empty());

        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(issued.secret()).startsWith(issued.token().prefix()).hasSizeGreaterThan(40);
    }

    private void fail(String userName, int times) {
        for (int i = 0; i < times; i++) {
            assertUnauthenticated(() -> signIn.withPassword(DEFAULT, userName, WRONG));
        }
    }

    private void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    private Account account(String userName) {
        return store.accounts().withUserName(Tenant.DEFAULT, Connection.LOCAL, new UserName(userName)).orElseThrow();
    }

    private static void assertUnauthenticated(ThrowingCallable call) {
        assertThatThrownBy(call)
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
    }
}

package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.contract.Sample;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageAccounts;
import io.muster.application.port.in.ManageAccounts.Edit;
import io.muster.application.port.in.ManageAccounts.Search;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.FakeHashing;
import io.muster.application.twin.FakeLanguage;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ManageAccountsTest {
    private final InMemoryStore store = new InMemoryStore();
    private final ManageAccounts accounts = new AccountUseCases(store, new FakeLanguage(), new FakeHashing(), Sample.PASSWORDS,
        new SteppingClock()).manageAccounts();
    private final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);
    private final Caller manager = new Caller(Tenant.DEFAULT, idOf("manager"), "manager",
        Permissions.of(List.of(Permission.ACCOUNTS_VIEW, Permission.ACCOUNTS_MANAGE)));

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.references().add(Tenant.DEFAULT, Definition.role(new Name("managers"), "Managers",
            Permissions.of(List.of(Permission.ACCOUNTS_VIEW, Permission.ACCOUNTS_MANAGE))));
        given(anAccount("admin").withRoles("super-administrator"));
        given(anAccount("manager").withRoles("managers"));
    }

    @Test
    void creates_an_account_with_a_hashed_password() {
        Account created = accounts.create(admin, Connection.LOCAL, new Edit(Map.of(Field.USER_NAME, "jdoe"), Map.of(),
            Optional.of(new PlainPassword("a secret that is long")))).account();

        assertThat(accounts.get(admin, created.id()).account()).isEqualTo(created);
        assertThat(created.credential().orElseThrow().algorithm()).isEqualTo("fake");
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        Edit edit = new Edit(Map.of(Field.EMAIL, "none", Field.ENABLED, "maybe"), Map.of(Reference.TEAMS, List.of(new Name("ghosts"))),
            Optional.empty());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> accounts.create(admin, Connection.LOCAL, edit));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.problems()).extracting(problem -> problem.path())
            .containsExactlyInAnyOrder("userName", "email", "enabled", "teams[0]");
    }

    @Test
    void refuses_a_user_name_that_is_taken_in_another_case() {
        assertThatThrownBy(() -> accounts.create(admin, Connection.LOCAL, values(Map.of(Field.USER_NAME, "ADMIN"))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.code()).isEqualTo("user-name.taken");
            });
    }

    @Test
    void changes_what_the_edit_names_and_nothing_else() {
        given(anAccount("jdoe").withEmail("j@example.com").with(Field.NICKNAME, "Jo"));

        Account changed = accounts.edit(admin, idOf("jdoe"), Optional.empty(), values(Map.of(Field.NICKNAME, ""))).account();

        assertThat(changed.profile().get(Field.NICKNAME)).isEmpty();
        assertThat(changed.profile().get(Field.EMAIL)).contains("j@example.com");
        assertThat(changed.version()).isEqualTo(new AccountVersion(2));
    }

    @Test
    void leaves_the_version_where_nothing_changes() {
        given(anAccount("jdoe").with(Field.NICKNAME, "Jo"));

        assertThat(accounts.edit(admin, idOf("jdoe"), Optional.empty(), values(Map.of(Field.NICKNAME, "Jo"))).account().version())
            .isEqualTo(AccountVersion.FIRST);
    }

    @Test
    void refuses_an_edit_of_a_version_that_has_gone() {
        given(anAccount("jdoe").inVersion(4));

        assertThatThrownBy(() -> accounts.edit(admin, idOf("jdoe"), Optional.of(new AccountVersion(3)),
            values(Map.of(Field.NICKNAME, "x"))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CHANGED));
    }

    @Test
    void keeps_a_manager_from_making_a_super_administrator() {
        Edit edit = new Edit(Map.of(), Map.of(Reference.ROLES, List.of(new Name("super-administrator"))), Optional.empty());
        given(anAccount("jdoe"));

        assertForbidden(() -> accounts.edit(manager, idOf("jdoe"), Optional.empty(), edit));
    }

    @Test
    void keeps_a_manager_from_setting_the_password_of_somebody_more_powerful() {
        Edit edit = new Edit(Map.of(), Map.of(), Optional.of(new PlainPassword("mine from now on")));

        assertForbidden(() -> accounts.edit(manager, idOf("admin"), Optional.empty(), edit));
    }

    @Test
    void lets_everybody_change_their_own_password() {
        Edit edit = new Edit(Map.of(), Map.of(), Optional.of(new PlainPassword("new and long enough")));

        Account changed = accounts.edit(manager, idOf("manager"), Optional.empty(), edit).account();

        assertThat(changed.credential()).contains(new FakeHashing().hash(new PlainPassword("new and long enough")));
        assertThat(changed.version()).isEqualTo(new AccountVersion(2));
    }

    @Test
    void keeps_a_narrow_token_from_changing_its_owners_password() {
        Caller token = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.of(List.of(Permission.ACCOUNTS_MANAGE)));
        Edit edit = new Edit(Map.of(), Map.of(), Optional.of(new PlainPassword("mine from now on")));

        assertForbidden(() -> accounts.edit(token, idOf("admin"), Optional.empty(), edit));
    }

    @Test
    void deletes_an_account() {
        given(anAccount("jdoe"));

        accounts.delete(admin, idOf("jdoe"), Optional.of(AccountVersion.FIRST));

        assertThatThrownBy(() -> accounts.get(admin, idOf("jdoe")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void keeps_the_last_super_administrator() {
        given(anAccount("root").withRoles("super-administrator"));
        accounts.delete(admin, idOf("root"), Optional.empty());
        Caller other = new Caller(Tenant.DEFAULT, idOf("other"), "other", Permissions.ALL);

        assertThatThrownBy(() -> accounts.delete(other, idOf("admin"), Optional.empty()))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("super-administrator.last"));
    }

    @Test
    void lists_disabled_accounts_only_where_they_are_asked_for() {
        given(anAccount("off").disabled());

        assertThat(accounts.page(admin, everybody(true), PageRequest.first(10)).total()).isEqualTo(3);
        assertThat(accounts.page(admin, everybody(false), PageRequest.first(10)).items())
            .extracting(view -> view.account().profile().userName().value()).containsExactly("admin", "manager");
    }

    @Test
    void lists_those_whom_the_query_means() {
        given(anAccount("ann"));
        given(anAccount("anne").disabled());

        assertThat(names(admin, "an", true)).containsExactly("ann", "anne", "manager");
        assertThat(names(admin, "an", false)).containsExactly("ann", "manager");
        assertThat(names(admin, "an nn", false)).containsExactly("ann");
    }

    @Test
    void refuses_a_query_that_cannot_be_read() {
        assertThatThrownBy(() -> names(admin, "who?", true)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.problems()).extracting(problem -> problem.path()).containsExactly("query[3]"));
    }

    @Test
    void a_query_shows_and_counts_nobody_who_is_beyond_the_caller() {
        store.references().add(Tenant.DEFAULT, Definition.group(new Name("France"), null, Optional.empty()));
        given(anAccount("ann").inGroups("France"));
        given(anAccount("anne"));
        Caller limited = new Caller(Tenant.DEFAULT, idOf("l"), "l",
            new Authority(Permissions.NONE, Map.of(Permission.ACCOUNTS_VIEW, Scope.of(List.of(new Name("France"))))));

        assertThat(names(limited, "ann", true)).containsExactly("ann");
        assertThat(accounts.page(limited, new Search(Optional.of("ann"), SortKey.BY_USER_NAME, true), PageRequest.first(1)).total())
            .isEqualTo(1);
        assertThat(names(limited, "anne", true)).isEmpty();
    }

    @Test
    void refuses_a_password_by_the_policy_beside_what_else_is_wrong() {
        Edit edit = new Edit(Map.of(Field.USER_NAME, "jdoe", Field.EMAIL, "none"), Map.of(),
            Optional.of(new PlainPassword("JdoeJdoe 19701231")));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> accounts.create(admin, Connection.LOCAL, edit));

        assertThat(refusal.problems()).extracting(problem -> problem.path()).containsExactly("email", "password");
        assertThat(refusal.problems().get(1).message()).doesNotContain("1970");
    }

    @Test
    void holds_a_password_against_the_names_that_the_account_has() {
        given(anAccount("jdoe").with(Field.FAMILY_NAME, "Featherstone"));
        Edit edit = new Edit(Map.of(), Map.of(), Optional.of(new PlainPassword("Featherstone-1970")));

        assertThatThrownBy(() -> accounts.edit(admin, idOf("jdoe"), Optional.empty(), edit)).hasMessageContaining("own names");
    }

    @Test
    void who_may_not_set_a_password_is_told_so_even_where_it_is_too_short() {
        Edit edit = new Edit(Map.of(), Map.of(), Optional.of(new PlainPassword("short")));

        assertForbidden(() -> accounts.edit(manager, idOf("admin"), Optional.empty(), edit));
    }

    @Test
    void shows_nothing_without_the_permission() {
        Caller nobody = new Caller(Tenant.DEFAULT, idOf("nobody"), "nobody", Permissions.NONE);

        assertForbidden(() -> accounts.page(nobody, everybody(true), PageRequest.first(10)));
        assertForbidden(() -> accounts.get(nobody, idOf("admin")));
        assertForbidden(() -> accounts.create(nobody, Connection.LOCAL, values(Map.of(Field.USER_NAME, "x"))));
        assertForbidden(() -> accounts.delete(nobody, idOf("manager"), Optional.empty()));
    }

    private void given(AccountBuilder account) {
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(account.build())));
    }

    private static Search everybody(boolean includeDisabled) {
        return new Search(Optional.empty(), SortKey.BY_USER_NAME, includeDisabled);
    }

    private List<String> names(Caller caller, String query, boolean includeDisabled) {
        return accounts.page(caller, new Search(Optional.of(query), SortKey.BY_USER_NAME, includeDisabled), PageRequest.first(10)).items()
            .stream().map(view -> view.account().profile().userName().value()).toList();
    }

    private static Edit values(Map<Field, String> values) {
        return new Edit(values, Map.of(), Optional.empty());
    }

    private static void assertForbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}

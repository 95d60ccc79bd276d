package io.muster.application.contract;

import io.muster.application.port.out.Provisioning.Redefinition;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.UserName;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class ProvisioningContract extends StoreContract {
    private static final AccountVersion FIRST = AccountVersion.FIRST;

    private Account stored(String userName) {
        return store.accounts().find(TENANT, idOf(userName)).orElseThrow();
    }

    private static Write replace(AccountBuilder before, AccountBuilder after) {
        return new Write.Replace(before.build(), after.inVersion(2).build());
    }

    private void refuses(ProblemCode code, Write... writes) {
        assertThatThrownBy(() -> write(writes)).isInstanceOfSatisfying(WriteRefused.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static Redefinition making(Definition made) {
        return new Redefinition(Optional.empty(), made);
    }

    private Set<Redefinition> redefine(Redefinition... changes) {
        return store.work().call(() -> store.provisioning().redefine(TENANT, List.of(changes)));
    }

    private static Definition role(String code, String label, String... permissions) {
        return Definition.role(new Name(code), label, permissions(permissions));
    }

    private Optional<Definition> stored(ReferenceKind kind, String name) {
        return store.references().find(TENANT, kind, new Name(name));
    }

    @Test
    void makes_and_changes_roles_and_groups_in_one_call() {
        Definition before = role("ROLE_A", "A", "a:b", "c:d");
        store.references().add(TENANT, before);
        store.references().add(OTHER, before);
        assertThat(redefine(making(role("ROLE_NEW", "قسم", "a:b")), making(Definition.bare(ReferenceKind.GROUP, new Name("ROLE_A"))),
            new Redefinition(Optional.of(before), role("ROLE_A", "A")))).isEmpty();
        assertThat(stored(ReferenceKind.ROLE, "ROLE_NEW")).contains(role("ROLE_NEW", "قسم", "a:b"));
        assertThat(stored(ReferenceKind.ROLE, "ROLE_A")).contains(role("ROLE_A", "A"));
        assertThat(stored(ReferenceKind.GROUP, "ROLE_A")).isPresent();
        assertThat(store.references().find(OTHER, ReferenceKind.ROLE, new Name("ROLE_A"))).contains(before);
        assertThat(redefine()).isEmpty();
    }

    @Test
    void tells_which_roles_exist_meanwhile_or_are_not_as_they_were_seen_and_writes_the_rest() {
        store.references().add(TENANT, role("ROLE_A", "A", "a:b"));
        store.references().add(TENANT, Definition.role(new Name("ROLE_B"), "B", Permissions.ALL));
        Redefinition exists = making(role("role_a", "Other"));
        Redefinition relabelled = new Redefinition(Optional.of(role("ROLE_A", "a", "a:b")), role("ROLE_A", "a"));
        Redefinition moreAllowed = new Redefinition(Optional.of(role("ROLE_B", "B")), role("ROLE_B", "B", "a:b"));
        Redefinition gone = new Redefinition(Optional.of(role("ROLE_C", "C")), role("ROLE_C", "C", "a:b"));
        Redefinition made = making(role("ROLE_D", "D"));
        assertThat(redefine(exists, moreAllowed, gone, made)).containsExactlyInAnyOrder(exists, moreAllowed, gone);
        assertThat(redefine(relabelled)).containsExactly(relabelled);
        assertThat(stored(ReferenceKind.ROLE, "ROLE_A")).contains(role("ROLE_A", "A", "a:b"));
        assertThat(stored(ReferenceKind.ROLE, "ROLE_B").orElseThrow().permissions()).isEqualTo(Permissions.ALL);
        assertThat(stored(ReferenceKind.ROLE, "ROLE_C")).isEmpty();
        assertThat(stored(ReferenceKind.ROLE, "ROLE_D")).isPresent();
    }

    @Test
    void inserts_replaces_and_removes_in_one_call() {
        has(ReferenceKind.TEAM, "ops", "dev");
        has(anAccount("a").inTeams("ops").build(), anAccount("b").inTeams("ops").build());
        Account changed = anAccount("a").inTeams("dev").withEmail("a@x").inVersion(2).build();
        assertThat(write(new Write.Replace(anAccount("a").inTeams("ops").build(), changed), new Write.Remove(idOf("b"), FIRST),
            new Write.Insert(anAccount("c").inTeams("ops", "dev").build()))).isEmpty();
        assertThat(stored("a")).isEqualTo(changed);
        assertThat(stored("c")).isEqualTo(anAccount("c").inTeams("ops", "dev").build());
        assertThat(store.accounts().find(TENANT, idOf("b"))).isEmpty();
    }

    @Test
    void a_sign_in_since_the_account_was_read_stays_counted() {
        has(anAccount("a").build());
        store.accounts().signedIn(TENANT, idOf("a"), THEN);
        write(replace(anAccount("a"), anAccount("a").withEmail("a@x")));
        assertThat(stored("a").activity().loginsCount()).isEqualTo(1);
        assertThat(stored("a").activity().lastLoginAt()).contains(THEN);
    }

    @Test
    void tells_which_accounts_had_another_version_and_writes_the_rest() {
        has(anAccount("a").inVersion(2).build(), anAccount("b").inVersion(2).build(), anAccount("c").build());
        assertThat(write(replace(anAccount("a"), anAccount("a").withEmail("a@x")),
            new Write.Remove(idOf("b"), FIRST), new Write.Remove(idOf("gone"), FIRST),
            replace(anAccount("never"), anAccount("never")),
            replace(anAccount("c"), anAccount("c").withEmail("c@x"))))
            .containsExactlyInAnyOrder(idOf("a"), idOf("b"), idOf("gone"), idOf("never"));
        assertThat(stored("a").profile().email()).isEmpty();
        assertThat(stored("c").profile().email()).isPresent();
    }

    @Test
    void a_stale_account_keeps_its_teams() {
        has(ReferenceKind.TEAM, "ops", "dev");
        has(anAccount("a").inTeams("ops").inVersion(3).build());
        write(replace(anAccount("a").inTeams("ops"), anAccount("a").inTeams("dev")));
        assertThat(stored("a")).isEqualTo(anAccount("a").inTeams("ops").inVersion(3).build());
    }

    @Test
    void an_account_that_names_what_has_gone_is_stale() {
        has(ReferenceKind.TEAM, "ops");
        assertThat(write(new Write.Insert(anAccount("a").inTeams("gone").build()),
            new Write.Insert(anAccount("b").inGroups("ops").build()), new Write.Insert(anAccount("c").inTeams("OPS").build()),
            new Write.Insert(anAccount("d").inConnection("gone").build())))
            .containsExactlyInAnyOrder(idOf("a"), idOf("b"), idOf("d"));
        assertThat(stored("c").access()).isEqualTo(anAccount("c").inTeams("ops").build().access());
    }

    @Test
    void refuses_a_user_name_that_is_taken_in_any_spelling() {
        has(anAccount("jdoe").build());
        refuses(ProblemCode.USER_NAME_TAKEN, new Write.Insert(anAccount("JDOE").build()));
    }

    @Test
    void refuses_an_email_that_is_taken_even_if_its_text_names_another_constraint() {
        has(anAccount("account_user_name_taken").withEmail("account_user_name_taken@x").build());
        refuses(ProblemCode.EMAIL_TAKEN, new Write.Insert(anAccount("b").withEmail("ACCOUNT_USER_NAME_TAKEN@x").build()));
        refuses(ProblemCode.EMAIL_TAKEN, new Write.Insert(anAccount("c").withEmail("c@x").build()),
            new Write.Insert(anAccount("d").withEmail("c@x").build()));
        assertThat(store.accounts().find(TENANT, idOf("c"))).isEmpty();
    }

    @Test
    void refuses_an_id_that_is_taken_in_another_tenant_as_stale() {
        has(anAccount("a").build());
        assertThatThrownBy(() -> store.provisioning().write(OTHER, List.of(new Write.Insert(anAccount("a").build()))))
            .isInstanceOfSatisfying(WriteRefused.class,
                refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.PLAN_STALE));
    }

    @Test
    void the_same_names_may_be_used_in_each_connection() {
        store.provisioning().write(OTHER, List.of(new Write.Insert(anAccount("x").withId(idOf("y")).withEmail("x@x").build())));
        assertThat(write(new Write.Insert(anAccount("x").withEmail("x@x").build()))).isEmpty();
    }

    @Test
    void a_name_that_one_account_gives_up_is_free_for_another_of_the_same_call() {
        has(anAccount("a").withEmail("a@x").build(), anAccount("b").withEmail("b@x").build());
        assertThat(write(new Write.Insert(anAccount("c").withEmail("a@x").build()),
            replace(anAccount("b").withEmail("b@x"), anAccount("b").withEmail("b2@x")),
            new Write.Insert(anAccount("d").withEmail("b@x").build()), new Write.Remove(idOf("a"), FIRST))).isEmpty();
        assertThat(stored("d").profile().email()).isPresent();
    }

    @Test
    void accounts_of_another_tenant_are_out_of_reach() {
        has(anAccount("a").build());
        assertThat(store.provisioning().write(OTHER, List.of(new Write.Remove(idOf("a"), FIRST)))).containsExactly(idOf("a"));
        assertThat(store.provisioning().write(OTHER, List.of(replace(anAccount("a"), anAccount("a")))))
            .containsExactly(idOf("a"));
        assertThat(stored("a").version()).isEqualTo(FIRST);
    }

    @Test
    void writing_nothing_is_allowed() {
        assertThat(write()).isEmpty();
        store.provisioning().define(TENANT, List.of());
    }

    @Test
    void names_of_the_longest_normal_form_can_be_stored_and_found() {
        String longest = "ﷺ".repeat(8) + "x".repeat(6);
        assertThat(new UserName(longest).key()).hasSize(UserName.MAX_LENGTH);
        has(anAccount(longest).build());
        refuses(ProblemCode.USER_NAME_TAKEN, new Write.Insert(anAccount(longest).withId(idOf("other")).build()));
        assertThat(store.accounts().withUserName(TENANT, anAccount(longest).build().connection(),
            anAccount(longest).build().profile().userName())).isPresent();
    }

    @Test
    void makes_units_with_their_parents_in_any_order_and_leaves_existing_ones() {
        has(ReferenceKind.TEAM, "there");
        Definition child = Definition.team(new Name("child"), Optional.of(new Name("parent")));
        Definition parent = Definition.team(new Name("parent"), Optional.of(new Name("there")));
        Definition there = Definition.team(new Name("THERE"), Optional.of(new Name("child")));
        Definition role = Definition.role(new Name("r"), "Role 😀", Permissions.of(List.of(Permission.ACCOUNTS_VIEW)))
            .limitedTo(List.of(new Name("France")));
        store.provisioning().define(TENANT, List.of(child, parent, there, role, child));
        assertThat(store.references().findAll(TENANT, ReferenceKind.TEAM, List.of(child.name(), parent.name(), there.name())))
            .containsExactlyInAnyOrder(child, parent, Definition.bare(ReferenceKind.TEAM, new Name("there")));
        assertThat(store.references().find(TENANT, ReferenceKind.ROLE, role.name())).contains(role);
    }

    @Test
    void an_account_can_be_replaced_again_and_again() {
        has(anAccount("a").build());
        assertThat(write(replace(anAccount("a"), anAccount("a")))).isEmpty();
        assertThat(write(new Write.Replace(anAccount("a").inVersion(2).build(), anAccount("a").inVersion(3).build()))).isEmpty();
        assertThat(write(new Write.Replace(anAccount("a").inVersion(2).build(), anAccount("a").inVersion(3).build())))
            .containsExactly(idOf("a"));
    }
}

package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class ReferencesContract extends StoreContract {
    private static final Name OPS = new Name("Ops");

    private Optional<Definition> team(String name) {
        return store.references().find(TENANT, ReferenceKind.TEAM, new Name(name));
    }

    @Test
    void gives_a_role_back_with_its_permissions() {
        Definition role = Definition.role(new Name("ROLE_😀"), "'; DROP TABLE reference", Permissions.of(
            List.of(Permission.ACCOUNTS_VIEW, new Permission("action:pim_enrich_product_index"))));
        store.references().add(TENANT, role);
        assertThat(store.references().find(TENANT, ReferenceKind.ROLE, new Name("role_😀"))).contains(role);
        assertThat(store.references().find(TENANT, ReferenceKind.ROLE, SuperAdministrator.ROLE)).contains(SuperAdministrator.definition());
    }

    @Test
    void gives_a_role_back_with_the_groups_that_it_is_limited_to() {
        Definition role = Definition.role(OPS, null, Permissions.of(List.of(Permission.ACCOUNTS_VIEW)))
            .limitedTo(List.of(new Name("Fran, ce"), new Name("Österreich 😀")));
        store.references().add(TENANT, role);
        assertThat(store.references().find(TENANT, ReferenceKind.ROLE, OPS)).contains(role);
        assertThat(store.references().page(TENANT, ReferenceKind.ROLE, PageRequest.first(10)).items()).contains(role);

        Definition everywhere = role.limitedTo(List.of());
        store.references().replace(TENANT, everywhere);
        assertThat(store.references().find(TENANT, ReferenceKind.ROLE, OPS)).contains(everywhere);
    }

    @Test
    void a_role_a_group_and_a_team_may_share_a_name() {
        for (ReferenceKind kind : ReferenceKind.values()) {
            has(kind, "same");
        }
        assertThat(store.references().findAll(TENANT, ReferenceKind.GROUP, List.of(new Name("SAME"), new Name("other"))))
            .containsExactly(Definition.bare(ReferenceKind.GROUP, new Name("same")));
        assertThat(store.references().find(OTHER, ReferenceKind.GROUP, new Name("same"))).isEmpty();
    }

    @Test
    void refuses_a_name_that_is_taken_in_any_spelling() {
        has(ReferenceKind.TEAM, "ops");
        assertThatThrownBy(() -> has(ReferenceKind.TEAM, "OPS")).isInstanceOf(WriteRefused.class);
    }

    @Test
    void refuses_a_parent_that_does_not_exist() {
        Definition orphan = Definition.team(OPS, Optional.of(new Name("nowhere")));
        assertThatThrownBy(() -> store.references().add(TENANT, orphan)).isInstanceOf(WriteRefused.class);
        has(ReferenceKind.TEAM, "ops");
        assertThatThrownBy(() -> store.references().replace(TENANT, orphan)).isInstanceOf(WriteRefused.class);
    }

    @Test
    void replaces_all_that_is_known_under_a_name_and_its_spelling_too() {
        has(ReferenceKind.GROUP, "ops", "above");
        Definition changed = Definition.group(new Name("OPS"), "Operations", Optional.of(new Name("above")));
        assertThat(store.references().replace(TENANT, changed)).isTrue();
        Definition found = store.references().find(TENANT, ReferenceKind.GROUP, OPS).orElseThrow();
        assertThat(found).isEqualTo(changed);
        assertThat(found.name().value()).isEqualTo("OPS");
        assertThat(store.references().replace(TENANT, Definition.bare(ReferenceKind.GROUP, new Name("none")))).isFalse();
    }

    @Test
    void pages_in_the_order_of_the_names() {
        has(ReferenceKind.TEAM, "b", "C", "a", "_", "é");
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Definition> page = store.references().page(TENANT, ReferenceKind.TEAM, new PageRequest(2, cursor));
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(definition -> names.add(definition.name().value()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(names).containsExactly("_", "a", "b", "C", "é");
    }

    @Test
    void lists_units_with_their_parents() {
        has(ReferenceKind.TEAM, "above");
        Definition below = Definition.team(new Name("below"), Optional.of(new Name("above")));
        store.references().add(TENANT, below);
        assertThat(store.references().page(TENANT, ReferenceKind.TEAM, PageRequest.first(5)).items())
            .containsExactly(Definition.bare(ReferenceKind.TEAM, new Name("above")), below);
    }

    @Test
    void removes_what_is_there() {
        has(ReferenceKind.TEAM, "ops");
        assertThat(store.references().remove(TENANT, ReferenceKind.GROUP, OPS)).isFalse();
        assertThat(store.references().remove(OTHER, ReferenceKind.TEAM, OPS)).isFalse();
        assertThat(store.references().remove(TENANT, ReferenceKind.TEAM, OPS)).isTrue();
        assertThat(team("ops")).isEmpty();
    }

    @Test
    void what_an_account_or_a_unit_refers_to_is_in_use_and_stays() {
        has(ReferenceKind.TEAM, "ops", "above", "free");
        store.references().add(TENANT, Definition.team(new Name("below"), Optional.of(new Name("above"))));
        has(anAccount("a").inTeams("ops").build());
        assertThat(store.references().inUse(TENANT, ReferenceKind.TEAM, OPS)).isTrue();
        assertThat(store.references().inUse(TENANT, ReferenceKind.TEAM, new Name("above"))).isTrue();
        assertThat(store.references().inUse(TENANT, ReferenceKind.TEAM, new Name("free"))).isFalse();
        assertThat(store.references().inUse(TENANT, ReferenceKind.TEAM, new Name("none"))).isFalse();
        assertThatThrownBy(() -> store.references().remove(TENANT, ReferenceKind.TEAM, OPS)).isInstanceOf(WriteRefused.class);
        assertThatThrownBy(() -> store.references().remove(TENANT, ReferenceKind.TEAM, new Name("above"))).isInstanceOf(WriteRefused.class);
        assertThat(team("ops")).isPresent();
    }
}

package io.muster.domain.importing;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.SuperAdministrator;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.muster.domain.access.ReferenceKind.GROUP;
import static io.muster.domain.access.ReferenceKind.ROLE;
import static io.muster.domain.access.ReferenceKind.TEAM;
import static io.muster.domain.importing.Scene.group;
import static io.muster.domain.importing.Scene.role;
import static io.muster.domain.importing.Scene.team;
import static org.assertj.core.api.Assertions.assertThat;

class ReferenceCatalogTest {
    private static final Definition VIEWER = role("viewer", "Viewer of accounts", "accounts:view");
    private final ReferenceCatalog catalog = new ReferenceCatalog(
        List.of(VIEWER, role("a", "Agent"), role("b", "AGENT"), group("Ops"), team("Sales")),
        List.of(role("fresh", "Fresh", "action:pim_x"), role("FRESH", null, "other"), team("Ops")));

    @Test
    void keeps_teams_groups_and_roles_apart() {
        assertThat(catalog.existing(GROUP, new Name("ops"))).contains(group("Ops"));
        assertThat(catalog.existing(TEAM, new Name("ops"))).isEmpty();
        assertThat(catalog.existing(ROLE, new Name("ops"))).isEmpty();
    }

    @Test
    void finds_a_role_by_its_label() {
        assertThat(catalog.existing(ROLE, new Name("VIEWER of accounts"))).contains(VIEWER);
    }

    @Test
    void finds_none_by_a_label_that_several_have_and_names_them() {
        assertThat(catalog.existing(ROLE, new Name("agent"))).isEmpty();
        assertThat(catalog.ambiguous(ROLE, new Name("agent"))).extracting(Name::value).containsExactly("a", "b");
    }

    @Test
    void takes_a_name_that_one_role_fits_for_unambiguous() {
        assertThat(catalog.ambiguous(ROLE, new Name("viewer of accounts"))).isEmpty();
        assertThat(catalog.ambiguous(ROLE, new Name("a"))).isEmpty();
        assertThat(catalog.ambiguous(TEAM, new Name("agent"))).isEmpty();
    }

    @Test
    void makes_what_the_file_defines_first() {
        assertThat(catalog.toCreate(ROLE, new Name("Fresh"))).isEqualTo(role("fresh", "Fresh", "action:pim_x"));
    }

    @Test
    void makes_what_nobody_defines_by_its_name_alone() {
        assertThat(catalog.toCreate(GROUP, new Name("New"))).isEqualTo(Definition.bare(GROUP, new Name("New")));
    }

    @Test
    void knows_what_a_role_allows_that_exists_or_would_be_made() {
        assertThat(catalog.authorityOf(new Name("VIEWER"))).isEqualTo(Authority.of(Permissions.of(List.of(Permission.ACCOUNTS_VIEW))));
        assertThat(catalog.authorityOf(new Name("fresh"))).isEqualTo(Authority.of(Permissions.of(List.of(new Permission("action:pim_x")))));
        assertThat(catalog.authorityOf(new Name("nobody-knows"))).isEqualTo(Authority.NONE);
    }

    @Test
    void tells_what_there_will_be_once_roles_are_made_and_changed() {
        ReferenceCatalog after = catalog.with(List.of(role("VIEWER", "Viewer of accounts", "a:b"), role("fresh", "Agent")));
        assertThat(after.existing(ROLE, new Name("viewer of accounts"))).contains(role("VIEWER", "Viewer of accounts", "a:b"));
        assertThat(after.existing(ROLE, new Name("fresh"))).contains(role("fresh", "Agent"));
        assertThat(after.ambiguous(ROLE, new Name("agent"))).extracting(Name::value).containsExactly("a", "b", "fresh");
        assertThat(after.existing(GROUP, new Name("ops"))).contains(group("Ops"));
        assertThat(after.toCreate(TEAM, new Name("ops"))).isEqualTo(team("Ops"));
        assertThat(after.existing(ROLE)).extracting(role -> role.name().value()).containsExactlyInAnyOrder("VIEWER", "fresh", "a", "b");
        assertThat(catalog.existing(ROLE, new Name("viewer"))).contains(VIEWER);
    }

    @Test
    void adds_up_what_roles_allow() {
        assertThat(catalog.authorityHeld(List.of(new Name("viewer"), new Name("a"))))
            .isEqualTo(Authority.of(Permissions.of(List.of(Permission.ACCOUNTS_VIEW))));
        assertThat(catalog.authorityHeld(List.of())).isEqualTo(Authority.NONE);
    }

    @Test
    void takes_a_held_role_that_it_does_not_know_for_all_powerful() {
        assertThat(catalog.authorityHeld(List.of(new Name("viewer"), new Name("fresh")))).isEqualTo(Authority.ALL);
    }

    @Test
    void takes_the_built_in_role_for_all_powerful_whatever_is_said_of_it() {
        ReferenceCatalog belittling = new ReferenceCatalog(List.of(role("super-administrator", null)), List.of());
        assertThat(belittling.authorityOf(SuperAdministrator.ROLE)).isEqualTo(Authority.ALL);
        assertThat(belittling.authorityHeld(List.of(SuperAdministrator.ROLE))).isEqualTo(Authority.ALL);
    }
}

package io.muster.domain.access;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static io.muster.domain.access.Permission.ACCOUNTS_IMPORT;
import static io.muster.domain.access.Permission.ACCOUNTS_VIEW;
import static io.muster.domain.access.Permission.SETTINGS_MANAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuthorityTest {
    private static final Permissions VIEW = Permissions.of(List.of(ACCOUNTS_VIEW));
    private static final Permissions IMPORT = Permissions.of(List.of(ACCOUNTS_IMPORT, ACCOUNTS_VIEW));

    @Test
    void a_role_that_is_limited_to_groups_allows_nothing_elsewhere() {
        Authority authority = Authority.of(role(VIEW, "France"));

        assertThat(authority.includes(ACCOUNTS_VIEW)).isTrue();
        assertThat(authority.includes(ACCOUNTS_IMPORT)).isFalse();
        assertThat(authority.scopeOf(ACCOUNTS_VIEW)).isEqualTo(scope("France"));
        assertThat(authority.scopeOf(ACCOUNTS_IMPORT)).isEqualTo(scope());
        assertThat(authority.permissions()).isEqualTo(VIEW);
    }

    @Test
    void each_permission_has_the_scope_of_the_roles_that_give_it() {
        Authority authority = Authority.of(role(VIEW)).and(Authority.of(role(IMPORT, "France"))).and(Authority.of(role(IMPORT, "Spain")));

        assertThat(authority.scopeOf(ACCOUNTS_VIEW)).isEqualTo(Scope.EVERYWHERE);
        assertThat(authority.scopeOf(ACCOUNTS_IMPORT)).isEqualTo(scope("France", "Spain"));
    }

    @Test
    void covers_what_is_allowed_for_the_same_accounts_or_fewer() {
        Authority france = Authority.of(role(VIEW, "France"));

        assertThat(Authority.of(VIEW).covers(france)).isTrue();
        assertThat(Authority.ALL.covers(france)).isTrue();
        assertThat(france.covers(france)).isTrue();
        assertThat(france.covers(Authority.NONE)).isTrue();
        assertThat(france.covers(Authority.of(VIEW))).isFalse();
        assertThat(france.covers(Authority.of(role(VIEW, "Spain")))).isFalse();
        assertThat(france.covers(Authority.of(role(IMPORT, "France")))).isFalse();
        assertThat(Authority.of(VIEW).covers(Authority.ALL)).isFalse();
    }

    @Test
    void a_token_narrows_what_is_allowed_and_not_where() {
        Authority authority = Authority.of(role(IMPORT, "France")).and(Authority.of(Permissions.of(List.of(SETTINGS_MANAGE))));

        assertThat(authority.within(VIEW)).isEqualTo(Authority.of(role(VIEW, "France")));
        assertThat(authority.within(Permissions.ALL)).isEqualTo(authority);
    }

    @Test
    void groups_come_with_all_that_are_below_them() {
        List<Definition> groups = List.of(group("Lyon", "France"), group("France", "Europe"), group("Paris", "France"),
            group("3e", "Lyon"), group("Spain", "Europe"), group("Europe", null));

        assertThat(Authority.withThoseBelow(List.of(new Name("france")), groups))
            .containsExactlyInAnyOrderElementsOf(scope("France", "Lyon", "Paris", "3e").groups());
        assertThat(Authority.withThoseBelow(List.of(new Name("Europe")), groups)).hasSize(6);
        assertThat(Authority.withThoseBelow(List.of(new Name("gone")), groups)).containsExactly(new Name("gone"));
    }

    @Test
    void only_permissions_for_accounts_can_be_limited() {
        assertThatIllegalArgumentException().isThrownBy(() -> role(Permissions.of(List.of(SETTINGS_MANAGE)), "France"))
            .withMessageContaining("settings:manage");
        assertThatIllegalArgumentException().isThrownBy(() -> role(Permissions.ALL, "France"));
        assertThatIllegalArgumentException().isThrownBy(() -> group("a", null).limitedTo(List.of(new Name("b"))));
    }

    @Test
    void a_scope_reaches_accounts_by_their_main_group_or_another() {
        Access access = Access.NONE.with(Reference.MAIN_GROUP, List.of(new Name("France"))).with(Reference.GROUPS, List.of(new Name("HR")));

        assertThat(scope("france").reaches(access)).isTrue();
        assertThat(scope("HR").reaches(access)).isTrue();
        assertThat(scope("Spain").reaches(access)).isFalse();
        assertThat(scope().reaches(access)).isFalse();
        assertThat(Scope.EVERYWHERE.reaches(Access.NONE)).isTrue();
        assertThat(scope("HR").within(scope("hr", "x"))).isEqualTo(scope("HR"));
        assertThat(scope("HR").within(Scope.EVERYWHERE)).isEqualTo(scope("HR"));
    }

    @Test
    void a_scope_shows_all_but_groups_beyond() {
        assertThat(scope("France").shows(group("france", null))).isTrue();
        assertThat(scope("France").shows(group("Spain", null))).isFalse();
        assertThat(scope("France").shows(Definition.team(new Name("Spain"), Optional.empty()))).isTrue();
        assertThat(Scope.EVERYWHERE.shows(group("Spain", null))).isTrue();
    }

    private static Definition role(Permissions permissions, String... groups) {
        return Definition.role(new Name("r"), "r", permissions).limitedTo(scope(groups).groups());
    }

    private static Definition group(String name, String parent) {
        return Definition.group(new Name(name), null, Optional.ofNullable(parent).map(Name::new));
    }

    private static Scope scope(String... groups) {
        return Scope.of(Stream.of(groups).map(Name::new).toList());
    }
}

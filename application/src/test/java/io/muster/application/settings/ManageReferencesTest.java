package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageReferences;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManageReferencesTest {
    private static final Name OPS = new Name("ops");

    private final InMemoryStore store = new InMemoryStore();
    private final ManageReferences references =
        new SettingsUseCases(store, new InMemoryDirectory(), new SteppingClock()).manageReferences();
    private final Caller admin = new Caller(Tenant.DEFAULT, idOf("admin"), "admin", Permissions.ALL);
    private final Caller settler = new Caller(Tenant.DEFAULT, idOf("s"), "s",
        Permissions.of(List.of(Permission.ACCOUNTS_VIEW, Permission.SETTINGS_MANAGE)));

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
    }

    @Test
    void keeps_the_built_in_role_as_it_is() {
        assertRefused("role.built-in", () -> references.replace(admin,
            Definition.role(SuperAdministrator.ROLE, "Nobody", Permissions.NONE)));
        assertRefused("role.built-in", () -> references.delete(admin, ReferenceKind.ROLE, SuperAdministrator.ROLE));
    }

    @Test
    void gives_a_role_nothing_that_its_maker_does_not_hold() {
        Definition importers = Definition.role(new Name("importers"), null, Permissions.of(List.of(Permission.ACCOUNTS_IMPORT)));

        assertRefused("permission.missing", () -> references.create(settler, importers));
        references.create(admin, importers);
        assertRefused("permission.missing", () -> references.replace(settler,
            Definition.role(new Name("importers"), null, Permissions.NONE)));
    }

    @Test
    void keeps_what_is_in_use() {
        references.create(admin, Definition.team(OPS, Optional.empty()));
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(anAccount("jdoe").inTeams("ops").build())));

        assertRefused("reference.in-use", () -> references.delete(admin, ReferenceKind.TEAM, OPS));
    }

    @Test
    void puts_no_unit_above_itself() {
        references.create(admin, Definition.team(OPS, Optional.empty()));
        references.create(admin, Definition.team(new Name("night"), Optional.of(OPS)));

        assertThatThrownBy(() -> references.replace(admin, Definition.team(OPS, Optional.of(new Name("night")))))
            .hasMessage("team ops would be above itself");
    }

    @Test
    void puts_no_group_within_reach_of_a_role_that_may_do_more_there_than_whoever_moves_it() {
        Name france = new Name("France");
        Name spain = new Name("Spain");
        references.create(admin, Definition.group(france, null, Optional.empty()));
        references.create(admin, Definition.group(new Name("Lyon"), null, Optional.of(france)));
        references.create(admin, Definition.group(spain, null, Optional.empty()));
        references.create(admin, Definition.role(new Name("importers"), null, Permissions.of(List.of(Permission.ACCOUNTS_IMPORT)))
            .limitedTo(List.of(france)));
        Definition moved = Definition.group(spain, null, Optional.of(new Name("Lyon")));

        assertRefused("permission.missing", () -> references.replace(settler, moved));
        references.replace(settler, Definition.group(spain, "España", Optional.empty()));
        references.replace(admin, moved);
        references.replace(settler, Definition.group(spain, null, Optional.of(france)));
    }

    @Test
    void refuses_a_name_that_is_there_in_another_case() {
        references.create(admin, Definition.team(OPS, Optional.empty()));

        assertRefused("reference.exists", () -> references.create(admin, Definition.team(new Name("OPS"), Optional.empty())));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

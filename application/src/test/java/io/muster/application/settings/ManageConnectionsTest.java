package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.audit.AuditFilter;
import io.muster.application.port.in.ManageConnections;
import io.muster.application.port.in.ManageConnections.Trial;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManageConnectionsTest {
    private static final Name CORP = new Name("corp");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final ManageConnections connections = new SettingsUseCases(store, directory, new SteppingClock()).manageConnections();
    private final Caller settler = new Caller(Tenant.DEFAULT, idOf("s"), "s", Permissions.of(List.of(Permission.SETTINGS_MANAGE)));
    private final Caller viewer = new Caller(Tenant.DEFAULT, idOf("v"), "v", Permissions.of(List.of(Permission.ACCOUNTS_VIEW)));

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        connections.create(settler, corp("dc=corp"));
    }

    @Test
    void tells_in_a_sentence_whether_a_directory_can_be_used() {
        assertThat(connections.test(settler, CORP)).isEqualTo(new Trial(true, "there are 0 entries"));
        directory.away = true;
        assertThat(connections.test(settler, CORP)).isEqualTo(new Trial(false, "the directory is away"));
        assertThat(store.audit().page(Tenant.DEFAULT, AuditFilter.ALL, PageRequest.first(10)).items())
            .extracting(chained -> chained.entry().action())
            .containsExactly("connection.tested", "connection.tested", "connection.created");
    }

    @Test
    void lets_nobody_try_a_directory_who_may_not_change_settings() {
        assertRefused("permission.missing", () -> connections.test(viewer, CORP));
        assertThat(directory.asked).isEmpty();
    }

    @Test
    void has_nothing_to_try_of_a_local_connection() {
        assertRefused("connection.no-directory", () -> connections.test(settler, Connection.LOCAL));
        assertRefused("not-found", () -> connections.test(settler, new Name("other")));
    }

    @Test
    void refuses_settings_that_can_never_work() {
        assertRefused("field.invalid", () -> connections.create(settler, corp("nonsense")));
        assertRefused("field.invalid", () -> connections.replace(settler, corp("nonsense")));
    }

    @ParameterizedTest
    @CsvSource({"default, muster.directory.corp.password, true", "default, CORP_PASSWORD, true",
        "default, muster.directory.tenants.acme.password, false", "default, MUSTER_DIRECTORY_TENANTS_ACME_PASSWORD, false",
        "Acme, muster.directory.tenants.acme.password, true", "Acme, MUSTER_DIRECTORY_TENANTS_ACME_PASSWORD, true",
        "Acme, muster.directory.corp.password, false", "Acme, CORP_PASSWORD, false", "Acme, muster.directory.tenants.acme, false",
        "Acme, muster.directory.tenants.acme2.password, false", "Acme, muster.directory.tenants.acme.2.password, false"})
    void lets_a_tenant_name_no_password_of_another(String tenant, String key, boolean allowed) {
        store.tenants().ensure(new Tenant(new Name(tenant)));
        Caller caller = new Caller(new Tenant(new Name(tenant)), idOf("s"), "s", Permissions.of(List.of(Permission.SETTINGS_MANAGE)));
        Connection connection = new Connection(new Name("new"), Connection.Kind.DIRECTORY, true, Optional.of(new DirectorySettings(
            "ldaps://dc1", false, "dc=corp", Optional.of("cn=muster"), Optional.of(key), null, Optional.empty(), Optional.empty())));

        if (allowed) {
            assertThat(connections.create(caller, connection)).isEqualTo(connection);
        } else {
            assertRefused("field.invalid", () -> connections.create(caller, connection));
        }
    }

    @Test
    void ends_what_the_directory_keeps_for_settings_that_change() {
        connections.replace(settler, corp("dc=new"));

        assertThat(directory.asked).containsExactly("forget dc=corp");
    }

    private static Connection corp(String baseDn) {
        DirectorySettings settings = new DirectorySettings("ldaps://dc1", false, baseDn, Optional.empty(), Optional.empty(), null,
            Optional.empty(), Optional.empty());
        return new Connection(CORP, Connection.Kind.DIRECTORY, true, Optional.of(settings));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

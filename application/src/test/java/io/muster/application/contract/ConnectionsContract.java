package io.muster.application.contract;

import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Connection.Kind;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class ConnectionsContract extends StoreContract {
    private static final Connection DIRECTORY = new Connection(new Name("Corp 😀"), Kind.DIRECTORY, false, Optional.of(
        new DirectorySettings("ldaps://dc1:636", true, "dc=test,dc=lan", Optional.of("cn=o'hara"), Optional.of("ldap.password"),
            "mail", Optional.of("(objectClass=*)"), Optional.of("/etc/ca.pem"))));
    private static final Connection SHORT = new Connection(new Name("short"), Kind.DIRECTORY, true, Optional.of(
        new DirectorySettings("ldap://dc1", false, "dc=lan", Optional.empty(), Optional.empty(), null, Optional.empty(),
            Optional.empty())));

    @Test
    void a_tenant_begins_with_its_local_connection() {
        assertThat(store.connections().all(TENANT)).containsExactly(Connection.local());
    }

    @Test
    void gives_connections_back_in_the_order_in_which_they_were_added() {
        store.connections().add(TENANT, SHORT);
        store.connections().add(TENANT, DIRECTORY);
        assertThat(store.connections().all(TENANT)).containsExactly(Connection.local(), SHORT, DIRECTORY);
        assertThat(store.connections().all(OTHER)).containsExactly(Connection.local());
        assertThat(store.connections().find(TENANT, new Name("CORP 😀"))).contains(DIRECTORY);
        assertThat(store.connections().find(OTHER, new Name("short"))).isEmpty();
    }

    @Test
    void refuses_a_name_that_is_taken() {
        assertThatThrownBy(() -> store.connections().add(TENANT, new Connection(new Name("LOCAL"), Kind.LOCAL, true, Optional.empty())))
            .isInstanceOf(WriteRefused.class);
    }

    @Test
    void replaces_what_is_known_under_a_name_and_keeps_its_place() {
        store.connections().add(TENANT, SHORT);
        Connection disabled = new Connection(Connection.LOCAL, Kind.LOCAL, false, Optional.empty());
        assertThat(store.connections().replace(TENANT, disabled)).isTrue();
        assertThat(store.connections().all(TENANT)).containsExactly(disabled, SHORT);
        assertThat(store.connections().replace(TENANT, DIRECTORY)).isFalse();
    }

    @Test
    void removes_a_connection_without_accounts_only() {
        store.connections().add(TENANT, SHORT);
        has(anAccount("a").inConnection("short").build());
        assertThatThrownBy(() -> store.connections().remove(TENANT, new Name("short"))).isInstanceOf(WriteRefused.class);
        assertThat(store.connections().remove(TENANT, Connection.LOCAL)).isTrue();
        assertThat(store.connections().remove(TENANT, Connection.LOCAL)).isFalse();
        assertThat(store.connections().all(TENANT)).containsExactly(SHORT);
    }
}

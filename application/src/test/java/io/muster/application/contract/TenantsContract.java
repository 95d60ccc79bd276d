package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

public abstract class TenantsContract extends StoreContract {
    private static final Tenant NEW = new Tenant(new Name("Acme 😀"));

    @Test
    void makes_a_tenant_once_with_its_connection_and_its_role() {
        assertThat(store.tenants().find(NEW.name())).isEmpty();
        assertThat(store.tenants().ensure(NEW)).isTrue();
        assertThat(store.tenants().ensure(new Tenant(new Name("ACME 😀")))).isFalse();
        assertThat(store.tenants().find(new Name("acme 😀"))).contains(NEW);
        assertThat(store.connections().all(NEW)).containsExactly(Connection.local());
        assertThat(store.references().find(NEW, ReferenceKind.ROLE, SuperAdministrator.ROLE)).contains(SuperAdministrator.definition());
    }

    @Test
    void pages_in_the_order_of_the_names() {
        List.of("b", "C", "a").forEach(name -> store.tenants().ensure(new Tenant(new Name(name))));
        List<String> all = new ArrayList<>();
        Page<Tenant> page = store.tenants().page(PageRequest.first(2));
        long total = page.total();
        for (all.addAll(names(page)); page.next().isPresent(); all.addAll(names(page))) {
            page = store.tenants().page(new PageRequest(2, page.next()));
            assertThat(page.total()).isEqualTo(total);
        }
        assertThat(all).hasSize((int) total).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).containsSubsequence("a", "b", "C");
    }

    private static List<String> names(Page<Tenant> page) {
        return page.items().stream().map(tenant -> tenant.name().value()).toList();
    }

    @Test
    void makes_a_tenant_inside_a_larger_transaction() {
        store.work().run(() -> {
            assertThat(store.tenants().ensure(NEW)).isTrue();
            assertThat(store.tenants().ensure(NEW)).isFalse();
        });
        assertThat(store.tenants().find(NEW.name())).isPresent();
    }
}

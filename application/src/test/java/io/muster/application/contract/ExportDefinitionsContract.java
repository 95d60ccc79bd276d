package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class ExportDefinitionsContract extends StoreContract {
    private static final ExportRequest PLAIN = new ExportRequest("accounts", "accounts", Selection.everybody(Connection.LOCAL), List.of(),
        SortKey.BY_USER_NAME, false, Optional.empty());
    private static final ExportDefinition FULL =
        new ExportDefinition(new Name("Month's end 😀"), idOf("ann"), "ann 😀", true, Sample.anExport(THEN).request());

    private static ExportDefinition of(String owner, String name, boolean shared) {
        return new ExportDefinition(new Name(name), idOf(owner), owner, shared, PLAIN);
    }

    @Test
    void gives_a_definition_back_by_its_name_in_any_spelling_and_to_its_tenant_only() {
        assertThat(store.exportDefinitions().save(TENANT, FULL)).isTrue();
        assertThat(store.exportDefinitions().find(TENANT, new Name("MONTH'S END 😀"))).contains(FULL);
        assertThat(store.exportDefinitions().find(TENANT, new Name("none"))).isEmpty();
        assertThat(store.exportDefinitions().find(OTHER, FULL.name())).isEmpty();
        assertThat(store.exportDefinitions().page(OTHER, Optional.empty(), PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void replaces_all_that_is_known_under_a_name_and_its_spelling_too() {
        store.exportDefinitions().save(TENANT, FULL);
        assertThat(store.exportDefinitions().save(OTHER, FULL)).isTrue();
        ExportDefinition later = of("bob", "MONTH'S END 😀", false);
        assertThat(store.exportDefinitions().save(TENANT, later)).isFalse();
        ExportDefinition found = store.exportDefinitions().find(TENANT, FULL.name()).orElseThrow();
        assertThat(found).isEqualTo(later);
        assertThat(found.name().value()).isEqualTo("MONTH'S END 😀");
        assertThat(store.exportDefinitions().find(OTHER, FULL.name())).contains(FULL);
    }

    @Test
    void lists_what_is_shared_and_the_viewers_own_in_the_order_of_the_names() {
        store.exportDefinitions().save(TENANT, of("ann", "b", false));
        store.exportDefinitions().save(TENANT, of("bob", "C", true));
        store.exportDefinitions().save(TENANT, of("bob", "a", false));
        store.exportDefinitions().save(TENANT, of("ann", "é", true));

        assertThat(names(Optional.of(idOf("ann")))).containsExactly("b", "C", "é");
        assertThat(names(Optional.of(idOf("bob")))).containsExactly("a", "C", "é");
        assertThat(names(Optional.of(idOf("eve")))).containsExactly("C", "é");
        assertThat(names(Optional.empty())).containsExactly("a", "b", "C", "é");
    }

    private List<String> names(Optional<AccountId> viewer) {
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        long total;
        do {
            Page<ExportDefinition> page = store.exportDefinitions().page(TENANT, viewer, new PageRequest(2, cursor));
            page.items().forEach(one -> names.add(one.name().value()));
            cursor = page.next();
            total = page.total();
        } while (cursor.isPresent());
        assertThat(names).hasSize((int) total);
        return names;
    }

    @Test
    void removes_what_is_there() {
        store.exportDefinitions().save(TENANT, FULL);
        assertThat(store.exportDefinitions().remove(OTHER, FULL.name())).isFalse();
        assertThat(store.exportDefinitions().remove(TENANT, FULL.name())).isTrue();
        assertThat(store.exportDefinitions().remove(TENANT, FULL.name())).isFalse();
        assertThat(store.exportDefinitions().find(TENANT, FULL.name())).isEmpty();
    }
}

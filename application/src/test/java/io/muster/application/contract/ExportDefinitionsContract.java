package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.port.out.NamedThings;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.SortKey;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class ExportDefinitionsContract extends NamedThingsContract<ExportDefinition> {
    private static final ExportRequest PLAIN = new ExportRequest("accounts", "accounts", Selection.everybody(Connection.LOCAL), List.of(),
        SortKey.BY_USER_NAME, false, Optional.empty());
    private static final ExportDefinition FULL =
        new ExportDefinition(new Name("Month's end 😀"), idOf("ann"), "ann 😀", true, Sample.anExport(THEN).request());

    private static ExportDefinition of(String owner, String name, boolean shared) {
        return new ExportDefinition(new Name(name), idOf(owner), owner, shared, PLAIN);
    }

    @Override
    NamedThings<ExportDefinition> things() {
        return store.exportDefinitions();
    }

    @Override
    ExportDefinition full() {
        return FULL;
    }

    @Override
    ExportDefinition bare(String name) {
        return of("bob", name, false);
    }

    @Override
    Name name(ExportDefinition definition) {
        return definition.name();
    }

    @Override
    Page<ExportDefinition> all(Tenant tenant, PageRequest request) {
        return store.exportDefinitions().page(tenant, Optional.empty(), request);
    }

    @Test
    void lists_what_is_shared_and_the_viewers_own_in_the_order_of_the_names() {
        store.exportDefinitions().save(TENANT, of("ann", "b", false));
        store.exportDefinitions().save(TENANT, of("bob", "C", true));
        store.exportDefinitions().save(TENANT, of("bob", "a", false));
        store.exportDefinitions().save(TENANT, of("ann", "é", true));

        assertThat(seenBy("ann")).containsExactly("b", "C", "é");
        assertThat(seenBy("bob")).containsExactly("a", "C", "é");
        assertThat(seenBy("eve")).containsExactly("C", "é");
        assertThat(names(request -> all(TENANT, request))).containsExactly("a", "b", "C", "é");
    }

    private List<String> seenBy(String viewer) {
        return names(request -> store.exportDefinitions().page(TENANT, Optional.of(idOf(viewer)), request));
    }
}

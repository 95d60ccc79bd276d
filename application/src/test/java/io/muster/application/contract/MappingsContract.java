package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.files.SavedMapping;
import io.muster.domain.access.Name;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

public abstract class MappingsContract extends StoreContract {
    private static final FileType FULL = new FileType("csv", FileType.CUSTOM,
        new Dialect(Optional.of(Charset.forName("windows-1252")), Optional.of('\t'), Optional.of('\''), Optional.of("Sheet 😀")),
        new Mapping(Map.of("Mail\u0000", "email", "'; DROP TABLE mapping", ""), Map.of("locale", "fr_FR"), Optional.of(" | "),
            Optional.of(new DateFormat("dd.MM.uuuu"))));
    private static final SavedMapping HR = new SavedMapping(new Name("Hr 😀"), FULL);

    private static SavedMapping named(String name) {
        return new SavedMapping(new Name(name), FileType.UNSTATED);
    }

    @Test
    void gives_a_mapping_back_by_its_name_in_any_spelling_and_to_its_tenant_only() {
        assertThat(store.mappings().save(TENANT, HR)).isTrue();
        assertThat(store.mappings().save(TENANT, named("bare"))).isTrue();
        assertThat(store.mappings().find(TENANT, new Name("HR 😀"))).contains(HR);
        assertThat(store.mappings().find(TENANT, new Name("bare"))).contains(named("bare"));
        assertThat(store.mappings().find(TENANT, new Name("none"))).isEmpty();
        assertThat(store.mappings().find(OTHER, HR.name())).isEmpty();
        assertThat(store.mappings().page(OTHER, PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void replaces_all_that_is_known_under_a_name_and_its_spelling_too() {
        store.mappings().save(TENANT, HR);
        assertThat(store.mappings().save(OTHER, HR)).isTrue();
        assertThat(store.mappings().save(TENANT, named("HR 😀"))).isFalse();
        SavedMapping found = store.mappings().find(TENANT, HR.name()).orElseThrow();
        assertThat(found.type()).isEqualTo(FileType.UNSTATED);
        assertThat(found.name().value()).isEqualTo("HR 😀");
        assertThat(store.mappings().find(OTHER, HR.name())).contains(HR);
        assertThat(store.mappings().page(TENANT, PageRequest.first(5)).total()).isEqualTo(1);
    }

    @Test
    void pages_in_the_order_of_the_names() {
        List.of("b", "C", "a", "_", "é").forEach(name -> store.mappings().save(TENANT, named(name)));
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<SavedMapping> page = store.mappings().page(TENANT, new PageRequest(2, cursor));
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(mapping -> names.add(mapping.name().value()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(names).containsExactly("_", "a", "b", "C", "é");
    }

    @Test
    void removes_what_is_there() {
        store.mappings().save(TENANT, HR);
        assertThat(store.mappings().remove(OTHER, HR.name())).isFalse();
        assertThat(store.mappings().remove(TENANT, new Name("hr 😀"))).isTrue();
        assertThat(store.mappings().remove(TENANT, HR.name())).isFalse();
        assertThat(store.mappings().find(TENANT, HR.name())).isEmpty();
    }
}

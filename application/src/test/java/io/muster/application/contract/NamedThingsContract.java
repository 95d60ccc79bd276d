package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.NamedThings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** What all have in common that is saved under a name of its own in its tenant. */
abstract class NamedThingsContract<T> extends StoreContract {
    abstract NamedThings<T> things();

    /** One with all in it that it can have, whose name has letters of both cases. */
    abstract T full();

    /** One with as little in it as it can have. */
    abstract T bare(String name);

    abstract Name name(T thing);

    abstract Page<T> all(Tenant tenant, PageRequest request);

    /** The name in another spelling. */
    private Name upper() {
        return new Name(name(full()).value().toUpperCase(Locale.ROOT));
    }

    @Test
    void gives_a_thing_back_by_its_name_in_any_spelling_and_to_its_tenant_only() {
        assertThat(things().save(TENANT, full())).isTrue();
        assertThat(things().save(TENANT, bare("bare"))).isTrue();
        assertThat(things().find(TENANT, upper())).contains(full());
        assertThat(things().find(TENANT, new Name("bare"))).contains(bare("bare"));
        assertThat(things().find(TENANT, new Name("none"))).isEmpty();
        assertThat(things().find(OTHER, name(full()))).isEmpty();
        assertThat(all(OTHER, PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void replaces_all_that_is_known_under_a_name_and_its_spelling_too() {
        things().save(TENANT, full());
        assertThat(things().save(OTHER, full())).isTrue();
        T later = bare(upper().value());
        assertThat(things().save(TENANT, later)).isFalse();
        T found = things().find(TENANT, name(full())).orElseThrow();
        assertThat(found).isEqualTo(later);
        assertThat(name(found).value()).isEqualTo(upper().value());
        assertThat(things().find(OTHER, name(full()))).contains(full());
        assertThat(all(TENANT, PageRequest.first(5)).total()).isEqualTo(1);
    }

    @Test
    void pages_in_the_order_of_the_names() {
        List.of("b", "C", "a", "_", "é").forEach(name -> things().save(TENANT, bare(name)));
        assertThat(names(request -> all(TENANT, request))).containsExactly("_", "a", "b", "C", "é");
    }

    /** Of all pages. */
    final List<String> names(Function<PageRequest, Page<T>> pages) {
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        long total;
        do {
            Page<T> page = pages.apply(new PageRequest(2, cursor));
            page.items().forEach(thing -> names.add(name(thing).value()));
            cursor = page.next();
            total = page.total();
        } while (cursor.isPresent());
        assertThat(names).hasSize((int) total);
        return names;
    }

    @Test
    void removes_what_is_there() {
        things().save(TENANT, full());
        assertThat(things().remove(OTHER, name(full()))).isFalse();
        assertThat(things().remove(TENANT, upper())).isTrue();
        assertThat(things().remove(TENANT, name(full()))).isFalse();
        assertThat(things().find(TENANT, name(full()))).isEmpty();
    }
}

package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.NamedThings;
import io.muster.application.twin.State.NameKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What all have in common that is saved under a name of its own in its tenant. */
abstract class InMemoryNamed<T> implements NamedThings<T> {
    final InMemoryStore store;
    private final Function<State, Map<NameKey, T>> table;
    private final Function<T, Name> name;

    InMemoryNamed(InMemoryStore store, Function<State, Map<NameKey, T>> table, Function<T, Name> name) {
        this.store = store;
        this.table = table;
        this.name = name;
    }

    @Override
    public Optional<T> find(Tenant tenant, Name name) {
        return Optional.ofNullable(things().get(new NameKey(tenant, name)));
    }

    Page<T> page(Tenant tenant, Predicate<T> listed, PageRequest request) {
        return Page.cut(things().entrySet().stream().filter(entry -> entry.getKey().tenant().equals(tenant)).map(Map.Entry::getValue)
            .filter(listed).sorted(Comparator.comparing(name)).toList(), request);
    }

    @Override
    public boolean save(Tenant tenant, T thing) {
        return things().put(new NameKey(tenant, name.apply(thing)), thing) == null;
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return things().remove(new NameKey(tenant, name)) != null;
    }

    private Map<NameKey, T> things() {
        return table.apply(store.state());
    }
}

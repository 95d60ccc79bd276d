package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.References;
import io.muster.application.port.out.WriteRefused;
import io.muster.application.twin.State.DefinitionKey;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

record InMemoryReferences(InMemoryStore store) implements References {
    @Override
    public List<Definition> findAll(Tenant tenant, ReferenceKind kind, Collection<Name> names) {
        HashSet<Name> wanted = new HashSet<>(names);
        return stream(tenant, kind).filter(definition -> wanted.contains(definition.name())).toList();
    }

    @Override
    public Page<Definition> page(Tenant tenant, ReferenceKind kind, PageRequest request) {
        return Page.cut(stream(tenant, kind).sorted(Comparator.comparing(Definition::name)).toList(), request);
    }

    @Override
    public void add(Tenant tenant, Definition definition) {
        mustHaveParent(tenant, definition);
        if (store.state().definitions.putIfAbsent(key(tenant, definition), definition) != null) {
            throw refused(ProblemCode.FIELD_INVALID, "name", definition.kind().label() + " " + definition.name() + " exists");
        }
    }

    @Override
    public boolean replace(Tenant tenant, Definition definition) {
        mustHaveParent(tenant, definition);
        return store.state().definitions.replace(key(tenant, definition), definition) != null;
    }

    @Override
    public boolean remove(Tenant tenant, ReferenceKind kind, Name name) {
        if (inUse(tenant, kind, name)) {
            throw refused(ProblemCode.FIELD_INVALID, "", "the " + kind.label() + " is in use");
        }
        return store.state().definitions.remove(new DefinitionKey(tenant, kind, name)) != null;
    }

    @Override
    public boolean inUse(Tenant tenant, ReferenceKind kind, Name name) {
        boolean named = store.state().accounts.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(tenant))
            .anyMatch(entry -> Stream.of(Reference.values())
                .anyMatch(place -> place.kind() == kind && entry.getValue().access().get(place).contains(name)));
        return named || stream(tenant, kind).anyMatch(definition -> definition.parent().filter(name::equals).isPresent());
    }

    Stream<Definition> stream(Tenant tenant, ReferenceKind kind) {
        return store.state().definitions.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(tenant) && entry.getKey().kind() == kind)
            .map(entry -> entry.getValue());
    }

    private void mustHaveParent(Tenant tenant, Definition definition) {
        definition.parent().filter(parent -> find(tenant, definition.kind(), parent).isEmpty()).ifPresent(parent -> {
            throw refused(ProblemCode.REFERENCE_UNKNOWN, "parent", "there is no " + definition.kind().label() + " " + parent);
        });
    }

    private static DefinitionKey key(Tenant tenant, Definition definition) {
        return new DefinitionKey(tenant, definition.kind(), definition.name());
    }

    private static WriteRefused refused(ProblemCode code, String path, String message) {
        return new WriteRefused(new Problem(code, path, message), null);
    }
}

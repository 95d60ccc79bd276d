package io.muster.application.importing;

import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Those of the missing names that some writes need, parents before children. A name is made with the first account that
 * needs it, so that rows which are not written leave no empty team behind.
 */
final class NeededDefinitions {
    private final Map<ReferenceKind, Map<Name, Definition>> missing = new EnumMap<>(ReferenceKind.class);
    private final Set<Definition> visited = new HashSet<>();
    private final List<Definition> needed = new ArrayList<>();

    private NeededDefinitions(List<Definition> missing) {
        missing.forEach(definition -> this.missing.computeIfAbsent(definition.kind(), kind -> new HashMap<>())
            .put(definition.name(), definition));
    }

    static List<Definition> of(List<Write> writes, List<Definition> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        NeededDefinitions definitions = new NeededDefinitions(missing);
        writes.stream().flatMap(NeededDefinitions::account).forEach(account -> {
            for (Reference place : Reference.values()) {
                account.access().get(place).forEach(name -> definitions.need(place.kind(), name));
            }
        });
        return definitions.needed;
    }

    private void need(ReferenceKind kind, Name name) {
        Definition definition = missing.getOrDefault(kind, Map.of()).get(name);
        // Marked before its parent is visited, so that a file whose units are each other's parents ends.
        if (definition != null && visited.add(definition)) {
            definition.parent().ifPresent(parent -> need(kind, parent));
            needed.add(definition);
        }
    }

    private static Stream<Account> account(Write write) {
        if (write instanceof Write.Insert insert) {
            return Stream.of(insert.account());
        }
        return write instanceof Write.Replace replace ? Stream.of(replace.after()) : Stream.empty();
    }
}

package io.muster.application.exporting;

import io.muster.application.port.out.References;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles, groups and teams that a file's accounts refer to, with the units above them, in the order of their names. */
final class ExportedDefinitions {
    private ExportedDefinitions() {
    }

    static List<Definition> of(References references, Tenant tenant, Map<ReferenceKind, Set<Name>> named) {
        List<Definition> definitions = new ArrayList<>();
        for (ReferenceKind kind : ReferenceKind.values()) {
            definitions.addAll(withParents(references, tenant, kind, named.getOrDefault(kind, Set.of())));
        }
        definitions.sort(Comparator.comparing(Definition::kind).thenComparing(Definition::name));
        return definitions;
    }

    private static List<Definition> withParents(References references, Tenant tenant, ReferenceKind kind, Set<Name> named) {
        List<Definition> found = new ArrayList<>();
        Set<Name> seen = new HashSet<>();
        Set<Name> wanted = named;
        while (!wanted.isEmpty()) {
            List<Definition> level = references.findAll(tenant, kind, wanted);
            found.addAll(level);
            seen.addAll(wanted);
            wanted = level.stream().flatMap(definition -> definition.parent().stream())
                .filter(parent -> !seen.contains(parent)).collect(Collectors.toSet());
        }
        return found;
    }
}

package io.muster.application.exporting;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.account.NormalForm;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What files may call roles, as an import will find them: by a label that no other role has, as label or as code. */
final class RoleLabels {
    private RoleLabels() {
    }

    /** The labels by the codes of their roles; without those that could mean another. */
    static Map<Name, String> of(Collection<Definition> roles) {
        Map<String, Long> count = roles.stream().collect(Collectors.groupingBy(RoleLabels::key, Collectors.counting()));
        Set<String> codes = roles.stream().map(role -> role.name().key()).collect(Collectors.toSet());
        Map<Name, String> labels = new HashMap<>();
        for (Definition role : roles) {
            boolean isAnothersCode = codes.contains(key(role)) && !key(role).equals(role.name().key());
            if (count.get(key(role)) == 1 && !isAnothersCode) {
                labels.put(role.name(), role.label());
            }
        }
        return labels;
    }

    private static String key(Definition role) {
        return NormalForm.of(role.label());
    }
}

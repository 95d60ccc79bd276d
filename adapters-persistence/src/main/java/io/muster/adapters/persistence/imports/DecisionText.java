package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Json;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.importing.FieldChange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Field changes as compact JSON: {@code [["email",null,"a@x"],["teams",[],["ops"]]]}. */
final class DecisionText {
    private DecisionText() {
    }

    static String write(List<FieldChange> changes) {
        return Json.write(changes.stream().map(DecisionText::tree).toList());
    }

    private static List<Object> tree(FieldChange change) {
        if (change instanceof FieldChange.Value value) {
            return Arrays.asList(value.label(), value.from(), value.to());
        }
        FieldChange.Names names = (FieldChange.Names) change;
        return List.of(names.label(), texts(names.from()), texts(names.to()));
    }

    private static List<String> texts(Collection<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    static List<FieldChange> read(String text) {
        List<FieldChange> changes = new ArrayList<>();
        for (Object tree : Json.list(text)) {
            List<Object> parts = Json.asList(tree);
            String label = (String) parts.get(0);
            Optional<Field> field = Field.labelled(label);
            changes.add(field.isPresent()
                ? new FieldChange.Value(field.get(), (String) parts.get(1), (String) parts.get(2))
                : new FieldChange.Names(place(label), names(parts.get(1)), names(parts.get(2))));
        }
        return changes;
    }

    private static Reference place(String label) {
        return Reference.labelled(label)
            .orElseThrow(() -> new IllegalStateException("a stored decision changes an unknown field " + label));
    }

    private static SortedSet<Name> names(Object tree) {
        SortedSet<Name> names = new TreeSet<>();
        Json.asList(tree).forEach(name -> names.add(new Name((String) name)));
        return names;
    }
}

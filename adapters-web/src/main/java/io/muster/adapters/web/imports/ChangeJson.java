package io.muster.adapters.web.imports;

import io.muster.adapters.web.json.JsonText;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One field before and after, in the form that the field has in an account: a text, true or false, an object, a list of
 * names.
 */
@JsonbPropertyOrder({"field", "from", "to"})
public record ChangeJson(String field, Object from, Object to) {
    private static final String SECRET = "•••";

    static List<ChangeJson> all(Changes changes, Decision.Kind decision) {
        List<ChangeJson> all = new ArrayList<>();
        changes.fields().forEach(change -> all.add(of(change, decision)));
        // What was there before is not in the plan, and would be shown as dots anyway.
        changes.credential().ifPresent(hash -> all.add(new ChangeJson("credential", null, SECRET)));
        return all;
    }

    private static ChangeJson of(FieldChange change, Decision.Kind decision) {
        if (change instanceof FieldChange.Value value) {
            return new ChangeJson(change.label(), value(value.field(), value.from()), value(value.field(), value.to()));
        }
        FieldChange.Names names = (FieldChange.Names) change;
        Object before = decision == Decision.Kind.CREATE ? null : names(names.place(), names.from());
        return new ChangeJson(change.label(), before, names(names.place(), names.to()));
    }

    private static Object value(Field field, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> value;
            case BOOLEAN -> Boolean.valueOf(value);
            case JSON -> JsonText.stored(value);
        };
    }

    private static Object names(Reference place, Collection<Name> names) {
        List<String> values = names.stream().map(Name::value).toList();
        if (!place.single()) {
            return values;
        }
        return values.isEmpty() ? null : values.get(0);
    }
}

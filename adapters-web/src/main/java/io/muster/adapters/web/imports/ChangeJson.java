package io.muster.adapters.web.imports;

import io.muster.adapters.web.json.JsonText;
import io.muster.application.importing.RowChange;
import io.muster.domain.account.Field;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * One field before and after, in the form that the field has in an account or a role: a text, true or false, an object, a list
 * of names or permissions.
 */
@JsonbPropertyOrder({"field", "from", "to"})
public record ChangeJson(String field, Object from, Object to) {
    static ChangeJson of(RowChange change) {
        if (change instanceof RowChange.Value value) {
            return new ChangeJson(value.field(), value(value.kind(), value.from()), value(value.kind(), value.to()));
        }
        RowChange.Many many = (RowChange.Many) change;
        return new ChangeJson(many.field(), many.from(), many.to());
    }

    private static Object value(Field.Kind kind, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case TEXT -> value;
            case BOOLEAN -> Boolean.valueOf(value);
            case JSON -> JsonText.stored(value);
        };
    }
}

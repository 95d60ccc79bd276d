package io.muster.adapters.files.layout;

import io.muster.adapters.files.json.JsonValue;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts JSON values into a draft; a value of the wrong kind becomes a problem. */
public final class JsonFields {
    private JsonFields() {
    }

    /** Puts a field's value; null, a blank text or an empty list is a field without a value. */
    public static void field(Draft draft, Field field, JsonValue value) {
        if (value.isBlank()) {
            draft.field(field, "");
        } else if (field.kind() == Field.Kind.TEXT && value instanceof JsonValue.Text text) {
            draft.field(field, text.value());
        } else if (field.kind() == Field.Kind.BOOLEAN && value instanceof JsonValue.Bool bool) {
            draft.field(field, Boolean.toString(bool.value()));
        } else if (field.kind() == Field.Kind.JSON && value instanceof JsonValue.Obj object) {
            json(draft, field, object);
        } else {
            wrongKind(draft, field.label(), expected(field.kind()), value);
        }
    }

    private static void json(Draft draft, Field field, JsonValue.Obj object) {
        Optional<String> flaw = object.flaw();
        if (flaw.isPresent()) {
            draft.problem(ProblemCode.FIELD_INVALID, field.label(), flaw.get());
        } else {
            draft.field(field, object.canonical());
        }
    }

    private static String expected(Field.Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case BOOLEAN -> "true or false";
            case JSON -> "an object";
        };
    }

    /** Puts the names of a place; null, a blank text or an empty list is a place without a name. */
    public static void names(Draft draft, Reference place, JsonValue value) {
        if (value.isBlank()) {
            draft.names(place, List.of());
        } else if (place.single() && value instanceof JsonValue.Text text) {
            draft.names(place, List.of(text.value()));
        } else if (!place.single() && value instanceof JsonValue.Array array) {
            list(draft, place, array.items());
        } else {
            wrongKind(draft, place.label(), place.single() ? "a text" : "a list of texts", value);
        }
    }

    private static void list(Draft draft, Reference place, List<JsonValue> items) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonValue.Text text)) {
                wrongKind(draft, place.label() + "[" + i + "]", "a text", items.get(i));
                return;
            }
            names.add(text.value());
        }
        draft.names(place, names);
    }

    /** @param expected what the value must be instead, for a person */
    public static void wrongKind(Draft draft, String path, String expected, JsonValue value) {
        draft.problem(ProblemCode.FIELD_INVALID, path, "must be " + expected + ", not " + value.kind());
    }
}

package io.muster.adapters.files.custom;

import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.json.Repairs;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.problem.ProblemCode;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON object of any shape into a draft. Its keys are taken for targets by their own names, or for those that they are said
 * to be; {@code address.city} is a key of an object inside, unless it is a key itself. Others are passed over.
 */
final class CustomObject {
    private final Targets targets;
    private final Map<String, String> meant;

    /** @param meant the targets of keys, empty for those that are left out */
    CustomObject(Targets targets, Map<String, String> meant) {
        this.targets = targets;
        this.meant = meant;
    }

    void read(JsonTree tree, Draft draft) {
        tree.flaw().ifPresent(draft::problem);
        if (tree.flaw().isEmpty() && tree.value() instanceof JsonValue.Obj object) {
            Repairs.unmended(object).ifPresent(draft::problem);
            Set<String> seen = new HashSet<>();
            meant.forEach((key, target) -> at(object, key).ifPresent(value -> put(target, value, seen, draft)));
            object.members().forEach((key, value) -> {
                if (!meant.containsKey(key)) {
                    put(key, value, seen, draft);
                }
            });
        }
    }

    private static Optional<JsonValue> at(JsonValue.Obj object, String path) {
        Optional<JsonValue> value = object.get(path);
        int dot = path.indexOf('.');
        if (value.isPresent() || dot < 0) {
            return value;
        }
        return object.get(path.substring(0, dot)).filter(JsonValue.Obj.class::isInstance)
            .flatMap(inner -> at((JsonValue.Obj) inner, path.substring(dot + 1)));
    }

    private void put(String name, JsonValue value, Set<String> seen, Draft draft) {
        Optional<TableColumn<Draft, Account>> target = targets.named(name);
        if (target.isPresent() && !seen.add(target.get().path())) {
            draft.problem(ProblemCode.FIELD_INVALID, target.get().path(), "is stated by two keys");
        } else if (target.isPresent()) {
            put(target.get(), value, draft);
        }
    }

    /** A text, a number, true, false and null are read as a cell with the same in it. */
    private static void put(TableColumn<Draft, Account> target, JsonValue value, Draft draft) {
        Optional<String> text = text(value);
        Optional<Field> field = Field.labelled(target.path());
        Optional<Reference> place = Reference.labelled(target.path());
        if (text.isPresent()) {
            target.reader().read(text.get(), draft);
        } else if (place.isPresent()) {
            JsonFields.names(draft, place.get(), value);
        } else if (field.isPresent()) {
            JsonFields.field(draft, field.get(), value);
        } else {
            JsonFields.wrongKind(draft, target.path(), "a text", value);
        }
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return Optional.of(text.value());
        }
        if (value instanceof JsonValue.Number number) {
            return Optional.of(number.literal());
        }
        if (value instanceof JsonValue.Bool bool) {
            return Optional.of(Boolean.toString(bool.value()));
        }
        return value instanceof JsonValue.Null ? Optional.of("") : Optional.empty();
    }
}

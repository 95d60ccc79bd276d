package io.muster.adapters.files.layout;

import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.domain.account.Field;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The single members of objects that a record states, over what it states of them as wholes. */
final class ObjectsDraft {
    private final Map<Field, Map<String, JsonValue>> members = new EnumMap<>(Field.class);

    void put(Member member, String value) {
        members.computeIfAbsent(member.field(), field -> new LinkedHashMap<>()).put(member.name(), new JsonValue.Text(value));
    }

    /** @param wholes what is stated of the fields themselves */
    boolean says(Member member, Map<Field, String> wholes) {
        return Optional.ofNullable(all(member.field(), wholes).get(member.name())).filter(value -> !value.isBlank()).isPresent();
    }

    /** The fields of which single members are stated, with all of their members. */
    Map<Field, String> over(Map<Field, String> wholes) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        members.keySet().forEach(field -> values.put(field, new JsonValue.Obj(all(field, wholes)).canonical()));
        return values;
    }

    private Map<String, JsonValue> all(Field field, Map<Field, String> wholes) {
        String whole = wholes.getOrDefault(field, "");
        Map<String, JsonValue> all = new LinkedHashMap<>(whole.isBlank() ? Map.of() : JsonTree.ofObject(whole).members());
        all.putAll(members.getOrDefault(field, Map.of()));
        return all;
    }
}

package io.muster.adapters.files.json;

import io.muster.adapters.files.text.Texts;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A JSON value in memory; numbers as they were written, since some would change as numbers of Java. */
public sealed interface JsonValue {
    HexFormat HEX = HexFormat.of();

    record Text(String value) implements JsonValue {
        /** Without its value, which may be a password. */
        @Override
        public String toString() {
            return "Text";
        }
    }

    record Number(String literal) implements JsonValue {
    }

    record Bool(boolean value) implements JsonValue {
    }

    record Null() implements JsonValue {
    }

    record Array(List<JsonValue> items) implements JsonValue {
    }

    record Obj(Map<String, JsonValue> members) implements JsonValue {
        /** What a member holds, be it null, or empty where there is no such member. */
        public Optional<JsonValue> get(String key) {
            return Optional.ofNullable(members.get(key));
        }

        /** Whether it has these keys and no value for any: that of a template which nobody has filled in. */
        public boolean isUnfilled(Set<String> keys) {
            return members.keySet().equals(keys) && members.values().stream().allMatch(Null.class::isInstance);
        }
    }

    /** Whether this is a way to say that there is no value: null, a blank text or an empty list. */
    default boolean isBlank() {
        return this instanceof Null || this instanceof Text text && text.value.isBlank()
            || this instanceof Array array && array.items.isEmpty();
    }

    /** What this is, for a person. */
    default String kind() {
        if (this instanceof Obj) {
            return "an object";
        }
        if (this instanceof Array) {
            return "a list";
        }
        if (this instanceof Bool) {
            return "true or false";
        }
        return this instanceof Number ? "a number" : this instanceof Null ? "null" : "a text";
    }

    /** Why a text or key in here cannot be stored, or empty. */
    default Optional<String> flaw() {
        if (this instanceof Text text) {
            return Texts.flaw(text.value);
        }
        if (this instanceof Array array) {
            return array.items.stream().flatMap(item -> item.flaw().stream()).findFirst();
        }
        if (this instanceof Obj object) {
            return object.members.entrySet().stream()
                .flatMap(member -> Texts.flaw(member.getKey()).or(() -> member.getValue().flaw()).stream()).findFirst();
        }
        return Optional.empty();
    }

    /** The one text of this value: members in the order of their names, no white space, numbers as written. */
    default String canonical() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        if (this instanceof Text string) {
            quote(string.value, text);
        } else if (this instanceof Array array) {
            String separator = "[";
            for (JsonValue item : array.items) {
                text.append(separator);
                item.appendTo(text);
                separator = ",";
            }
            text.append(array.items.isEmpty() ? "[]" : "]");
        } else if (this instanceof Obj object) {
            String separator = "{";
            for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members).entrySet()) {
                quote(member.getKey(), text.append(separator));
                member.getValue().appendTo(text.append(':'));
                separator = ",";
            }
            text.append(object.members.isEmpty() ? "{}" : "}");
        } else {
            text.append(this instanceof Number number ? number.literal : this instanceof Bool bool ? bool.value : "null");
        }
    }

    /** Escapes what must be, in the shortest way and with lower-case digits (RFC 8785 §3.2.2.2). */
    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? "\\u00" + HEX.toHexDigits((byte) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}

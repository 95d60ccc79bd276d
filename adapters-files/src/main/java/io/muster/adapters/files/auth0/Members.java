package io.muster.adapters.files.auth0;

import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.JsonFields;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object inside a record, each taken once by who reads it; null is as good as missing. What nobody has
 * taken is a problem in the end: a member that is passed over could change what the others mean.
 */
final class Members {
    private final Draft draft;
    private final String path;
    private final Map<String, JsonValue> left = new LinkedHashMap<>();
    private final List<Members> inner = new ArrayList<>();

    /** @param path of the object in the record; those of its members begin with it */
    Members(Draft draft, String path, JsonValue.Obj object) {
        this.draft = draft;
        this.path = path;
        object.members().forEach((key, value) -> {
            if (!(value instanceof JsonValue.Null)) {
                left.put(key, value);
            }
        });
    }

    /** Empty where it is missing, or something else, which is a problem. */
    Optional<Members> object(String key) {
        Optional<JsonValue> value = take(key);
        if (value.isPresent() && value.get() instanceof JsonValue.Obj object) {
            inner.add(new Members(draft, at(key), object));
            return Optional.of(inner.get(inner.size() - 1));
        }
        value.ifPresent(other -> JsonFields.wrongKind(draft, at(key), "an object", other));
        return Optional.empty();
    }

    /** Empty where it is missing, or something else, which is a problem. */
    Optional<String> text(String key) {
        Optional<JsonValue> value = take(key);
        if (value.isPresent() && value.get() instanceof JsonValue.Text text) {
            return Optional.of(text.value());
        }
        value.ifPresent(other -> JsonFields.wrongKind(draft, at(key), "a text", other));
        return Optional.empty();
    }

    /** One of some words; empty where it is missing, or something else, which is a problem. */
    Optional<String> word(String key, List<String> words) {
        Optional<String> word = text(key);
        if (word.isPresent() && !words.contains(word.get())) {
            problem(ProblemCode.FIELD_INVALID, key, "must be one of " + String.join(", ", words));
            return Optional.empty();
        }
        return word;
    }

    /** A whole number from 1; the fallback where it is missing or anything else, which is a problem. */
    int number(String key, int fallback) {
        Optional<JsonValue> value = take(key);
        if (value.isPresent() && value.get() instanceof JsonValue.Number number && number.literal().matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(number.literal());
        }
        value.ifPresent(other -> problem(ProblemCode.FIELD_INVALID, key, "must be a whole number from 1 to 999999999"));
        return fallback;
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    /** Reports a member that is missing. @return this, to take it from */
    Members require(String key) {
        if (!has(key)) {
            problem(ProblemCode.FIELD_REQUIRED, key, "is missing");
        }
        return this;
    }

    /** @param predicate completes a sentence that begins with the member's path */
    void problem(ProblemCode code, String key, String predicate) {
        draft.problem(code, at(key), predicate);
    }

    /** Reports what is left, here and in the objects inside. @param whole what this is, for a person */
    void close(String whole) {
        left.keySet().forEach(key -> problem(ProblemCode.FIELD_FORBIDDEN, Texts.shown(key), "must not stand in " + whole));
        inner.forEach(object -> object.close(whole));
    }

    private Optional<JsonValue> take(String key) {
        return Optional.ofNullable(left.remove(key));
    }

    private String at(String key) {
        return path + "." + key;
    }
}

package io.muster.adapters.web.json;

import io.muster.application.Refusal;
import io.muster.domain.access.Name;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A JSON object that a client sent, read strictly: ask for every key that may be there, then call {@link #close()}, which
 * refuses the whole with everything that was wrong: values of another kind and keys that nobody asked for, each with its
 * path. A key whose value is null is stated, but has no value. Not thread-safe.
 */
public final class Document implements AutoCloseable {
    /** A person mends a hundred at a time at most; an answer must not grow with what is sent. */
    private static final int MAX_PROBLEMS = 100;

    private final JsonObject json;
    private final String prefix;
    private final List<Problem> problems;
    private final Set<String> known = new TreeSet<>();
    private final List<Document> parts = new ArrayList<>();

    private Document(JsonObject json, String prefix, List<Problem> problems) {
        this.json = json;
        this.prefix = prefix;
        this.problems = problems;
    }

    public static Document of(JsonObject json) {
        return new Document(json, "", new ArrayList<>());
    }

    /** @throws Refusal where the text is no JSON object */
    public static Document parse(String text) {
        return of(JsonText.parse(text));
    }

    /** All of it, unread. */
    public JsonObject json() {
        return json;
    }

    /** Whether the key is there, perhaps with null. */
    public boolean states(String key) {
        known.add(key);
        return json.containsKey(key);
    }

    public Optional<String> text(String key) {
        return value(key).flatMap(value -> text(key, value));
    }

    public String requiredText(String key) {
        Optional<String> text = text(key).filter(value -> !value.isBlank());
        if (text.isEmpty() && value(key).filter(value -> !(value instanceof JsonString)).isEmpty()) {
            add(ProblemCode.FIELD_REQUIRED, key, path(key) + " is required");
        }
        return text.orElse("");
    }

    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(value -> switch (value.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> mismatch(key, "true or false", value);
        });
    }

    public Optional<Integer> wholeNumber(String key, int least, int most) {
        Optional<JsonValue> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonNumber number && number.isIntegral()
            && number.bigIntegerValue().equals(BigInteger.valueOf(Math.max(least, Math.min(most, number.longValue()))))) {
            return Optional.of(number.intValue());
        }
        return mismatch(key, "a whole number from " + least + " to " + most, value.get());
    }

    /** One of a type's constants, or null where nothing is stated. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return text(key).flatMap(text -> parsed(key, text, name -> Choices.parse(path(key), name, type))).orElse(null);
    }

    /** What a text means; what the parser finds wrong with it is a problem of this key. */
    public <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return text(key).flatMap(text -> parsed(key, text, parser));
    }

    public Optional<Name> name(String key) {
        return parsed(key, Name::new);
    }

    /** A name that must be there; null, with a problem noted, where it is not. */
    public Name requiredName(String key) {
        return requiredText(key).isEmpty() ? null : name(key).orElse(null);
    }

    public Optional<JsonObject> object(String key) {
        return value(key).flatMap(value -> value instanceof JsonObject object
            ? Optional.of(object)
            : mismatch(key, "an object", value));
    }

    /** The object under a key, to be read as strictly as this one; an empty one where there is none. */
    public Document part(String key) {
        Document part = new Document(object(key).orElse(JsonValue.EMPTY_JSON_OBJECT), path(key) + ".", problems);
        parts.add(part);
        return part;
    }

    /** The texts of a list, each parsed; empty where nothing is stated. */
    public <T> List<T> list(String key, Function<String, T> parser) {
        Optional<JsonValue> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            mismatch(key, "a list of texts", value.get());
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < array.size() && problems.size() < MAX_PROBLEMS; i++) {
            String place = key + "[" + i + "]";
            text(place, array.get(i)).flatMap(text -> parsed(place, text, parser)).ifPresent(items::add);
        }
        return items;
    }

    /** The objects of a list, each to be read as strictly as this one; empty where nothing is stated. */
    public List<Document> documents(String key) {
        List<Document> items = new ArrayList<>();
        if (value(key).orElse(JsonValue.EMPTY_JSON_ARRAY) instanceof JsonArray array) {
            for (int i = 0; i < array.size() && problems.size() < MAX_PROBLEMS; i++) {
                String place = key + "[" + i + "]";
                if (array.get(i) instanceof JsonObject object) {
                    items.add(new Document(object, path(place) + ".", problems));
                } else {
                    mismatch(place, "an object", array.get(i));
                }
            }
        } else {
            mismatch(key, "a list of objects", json.get(key));
        }
        parts.addAll(items);
        return items;
    }

    /** The members of an object, all of them texts; empty where nothing is stated. */
    public Map<String, String> texts(String key) {
        Map<String, String> texts = new TreeMap<>();
        object(key).orElse(JsonValue.EMPTY_JSON_OBJECT).forEach((name, value) ->
            text(key + "." + Choices.shown(name), value).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    /** Refuses the key wherever it is stated. */
    public void forbid(String key, String why) {
        if (states(key)) {
            add(ProblemCode.FIELD_FORBIDDEN, key, path(key) + " " + why);
        }
    }

    /** @throws Refusal INVALID with all that was wrong */
    @Override
    public void close() {
        complainOfUnknownKeys();
        if (!problems.isEmpty()) {
            throw Refusal.rejected(problems);
        }
    }

    private void complainOfUnknownKeys() {
        for (String key : json.keySet()) {
            if (!known.contains(key) && problems.size() < MAX_PROBLEMS) {
                String shown = Choices.shown(key);
                String suggestion = Choices.suggestion(key, known, prefix);
                add(ProblemCode.FIELD_FORBIDDEN, shown, "there is no '" + path(shown) + "'" + suggestion);
            }
        }
        parts.forEach(Document::complainOfUnknownKeys);
    }

    private Optional<JsonValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(json.get(key)).filter(value -> value != JsonValue.NULL);
    }

    private Optional<String> text(String key, JsonValue value) {
        return value instanceof JsonString text ? Optional.of(text.getString()) : mismatch(key, "a text", value);
    }

    private <T> Optional<T> parsed(String key, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage();
            add(ProblemCode.FIELD_INVALID, key, reason.startsWith(path(key)) ? reason : path(key) + ": " + reason);
            return Optional.empty();
        }
    }

    private <T> Optional<T> mismatch(String key, String expected, JsonValue value) {
        // The value itself stays out of the message: it may be a password.
        add(ProblemCode.FIELD_INVALID, key, path(key) + " must be " + expected + ", not " + JsonText.kind(value));
        return Optional.empty();
    }

    private void add(ProblemCode code, String key, String message) {
        problems.add(new Problem(code, path(key), message));
    }

    private String path(String key) {
        return prefix + key;
    }
}

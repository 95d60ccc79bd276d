package io.muster.adapters.web.json;

import io.muster.application.Refusal;
import io.muster.application.spelling.Nearest;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words out of a fixed set, and what was probably meant by others. */
public final class Choices {
    private static final int SHOWN = 80;

    private Choices() {
    }

    /**
     * @param path where the word stands, for the message
     * @throws IllegalArgumentException naming the path, the word and the words that are allowed
     */
    public static <E extends Enum<E>> E parse(String path, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(path + " must be one of " + allowed + ", not '" + shown(word) + "'");
    }

    /** A client's own word for a message: cut to a readable length. */
    public static String shown(String word) {
        return word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
    }

    /** A query parameter, which without a value says nothing. */
    public static Optional<String> stated(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }

    /**
     * A query parameter out of a fixed set; empty where it is missing.
     *
     * @throws Refusal {@code parameter.invalid} for another word
     */
    public static <E extends Enum<E>> Optional<E> parameter(String name, String word, Class<E> type) {
        if (word == null || word.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(name, word, type));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("parameter.invalid", e.getMessage());
        }
    }

    /** @throws Refusal {@code parameter.invalid} where the word is no whole number from 0 */
    public static long count(String name, String word) {
        try {
            return Long.parseUnsignedLong(word);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("parameter.invalid", name + " must be a whole number, not '" + shown(word) + "'");
        }
    }

    /** @throws Refusal {@code parameter.invalid} where the word is neither true nor false */
    public static boolean flag(String name, String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid("parameter.invalid", name + " must be true or false, not '" + shown(word) + "'");
        };
    }

    static String suggestion(String key, Collection<String> known, String prefix) {
        return Nearest.meant(key, known).map(word -> "; did you mean '" + prefix + word + "'?")
            .orElseGet(() -> "; known are " + String.join(", ", known));
    }
}

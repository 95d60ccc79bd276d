package io.muster.adapters.expressions;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the methods of texts and lists make at most, told before they make it: the few that can make much of little, such as
 * {@code repeat}, would else fill the memory with a short expression.
 */
final class Bounds {
    /** What is made on the way to a value may be twice as long as what a cell holds, and as long as any field of an account. */
    static final int LONGEST = 1 << 16;
    /** What an item of a list costs, in characters. */
    static final int ITEM = 8;

    /** Of which length a result is, in characters. */
    @FunctionalInterface
    interface Size {
        /** @param self what it is called on; {@code args} texts, numbers, booleans, lists or objects */
        double of(String self, Object[] args);
    }

    /** @param searches whether it looks for its first argument, perhaps at each character for each of the other's */
    record Bound(boolean searches, Size made) {
    }

    private static final Size NO_LONGER = (self, args) -> self.length();

    static final Map<String, Bound> TEXT = new HashMap<>();

    static {
        for (String name : List.of("at", "charAt", "charCodeAt", "codePointAt", "slice", "substring", "toLowerCase", "toUpperCase",
                "trim", "trimEnd", "trimStart")) {
            TEXT.put(name, new Bound(false, NO_LONGER));
        }
        for (String name : List.of("endsWith", "includes", "indexOf", "lastIndexOf", "startsWith")) {
            TEXT.put(name, new Bound(true, NO_LONGER));
        }
        TEXT.put("concat", new Bound(false, (self, args) -> self.length() + total(args)));
        TEXT.put("padEnd", new Bound(false, (self, args) -> Math.max(self.length(), number(args))));
        TEXT.put("padStart", TEXT.get("padEnd"));
        TEXT.put("repeat", new Bound(false, (self, args) -> self.length() * Math.max(1, number(args))));
        TEXT.put("replace", new Bound(true, (self, args) -> self.length() + replacement(self, args)));
        TEXT.put("replaceAll", new Bound(true, (self, args) -> self.length() + replacement(self, args) * occurrences(self, args)));
        TEXT.put("split", new Bound(true, (self, args) -> ITEM * (1.0 + occurrences(self, args))));
    }

    static final Set<String> LIST = Set.of("at", "concat", "includes", "indexOf", "join", "lastIndexOf", "slice", "toString");

    /** The names of all of them. */
    static final Set<String> METHODS = new HashSet<>(LIST);

    static {
        METHODS.addAll(TEXT.keySet());
    }

    private Bounds() {
    }

    /** The characters of a list's items, with what is put between them. */
    static double joined(NativeArray list, String separator) {
        double length = 0;
        for (int i = 0; i < list.getLength(); i++) {
            length += length(list.get(i, list)) + separator.length();
        }
        return length;
    }

    static double length(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        // A number, a boolean, an object or a time takes some dozens.
        return value instanceof NativeArray list ? joined(list, ",") : 64;
    }

    private static double total(Object[] args) {
        double total = 0;
        for (Object arg : args) {
            total += length(arg);
        }
        return total;
    }

    private static double number(Object[] args) {
        double number = args.length > 0 ? Context.toNumber(args[0]) : 0;
        return Double.isNaN(number) ? 0 : number;
    }

    /** How often a text is found, one after the other; the empty text everywhere. */
    private static int occurrences(String self, Object[] args) {
        String wanted = args.length > 0 ? ScriptRuntime.toString(args[0]) : "";
        if (wanted.isEmpty()) {
            return self.length() + 1;
        }
        int count = 0;
        for (int at = self.indexOf(wanted); at >= 0; at = self.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }

    /** With each dollar sign standing for as much as it can stand for ({@code $`}, ECMA-262 §22.1.3.19.1). */
    private static double replacement(String self, Object[] args) {
        double dollars = args.length > 1 && args[1] instanceof CharSequence text ? text.chars().filter(c -> c == '$').count() : 0;
        return (args.length > 1 ? length(args[1]) : 64) + dollars * self.length();
    }
}

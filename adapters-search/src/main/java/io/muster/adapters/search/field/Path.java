package io.muster.adapters.search.field;

import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name of several parts, with points between them; a point that belongs to a part has a backslash before it.
 *
 * @param flaw what is wrong with it, where something is
 */
record Path(List<String> keys, Optional<String> flaw) {
    private static final int MAX_DEPTH = 20;

    static Path of(CharSequence name) {
        List<String> keys = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        boolean wildcard = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = !UnescapedCharSequence.wasEscaped(name, i);
            wildcard |= plain && (c == '*' || c == '?');
            if (plain && c == '.') {
                keys.add(key.toString());
                key.setLength(0);
            } else {
                key.append(c);
            }
        }
        keys.add(key.toString());
        return new Path(keys, flaw(keys, wildcard));
    }

    private static Optional<String> flaw(List<String> keys, boolean wildcard) {
        if (wildcard) {
            return Optional.of("has a wildcard; names are written out, with a backslash before a * or ? of their own");
        }
        if (keys.contains("")) {
            return Optional.of("has two points with nothing between them, or one at its end; write a backslash before a point of a name");
        }
        return keys.size() - 1 > MAX_DEPTH ? Optional.of("has more than " + MAX_DEPTH + " parts") : Optional.empty();
    }
}

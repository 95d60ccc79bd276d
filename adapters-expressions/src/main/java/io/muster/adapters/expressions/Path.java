package io.muster.adapters.expressions;

import io.muster.domain.exporting.ColumnValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A way to a value by names alone, {@code userMetadata.address.city}, which needs no JavaScript. What is missing on the way is no
 * failure: there is no value then. Lists on the way stand for each of their items.
 *
 * @param member the first of the names
 * @param rest the others, joined by full stops; empty for the member itself
 */
record Path(String member, String rest) {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    /** An expression that is but a member; one behind it may be a list's {@code length}, and so is left to JavaScript. */
    private static final Pattern OF_USER = Pattern.compile("user\\.(" + NAME + ")()");
    private static final Pattern PLAIN = Pattern.compile("(" + NAME + ")((?:\\.[\\p{L}\\p{N}_$-]+)*)");
    /** What are no names of members, though they look like some. */
    private static final Set<String> WORDS = Set.of("user", "true", "false", "null", "undefined");

    /** @return empty where the value is more than a path */
    static Optional<Path> of(String value) {
        return Stream.of(OF_USER, PLAIN).map(form -> form.matcher(value.strip())).filter(Matcher::matches)
            .map(form -> new Path(form.group(1), form.group(2).isEmpty() ? "" : form.group(2).substring(1)))
            .filter(path -> !WORDS.contains(path.member)).findFirst();
    }

    /** @throws NotUnderstood where no account has anything there */
    Cell cell() throws NotUnderstood {
        UserMember found = UserMember.named(member)
            .orElseThrow(() -> new NotUnderstood("an account has no '" + member + "'" + UserMember.hint(member)));
        if (!rest.isEmpty()) {
            if (!found.hasMembers()) {
                throw new NotUnderstood("'" + member + "' has nothing called '" + rest + "'");
            }
            return user -> Values.of(at(found.of(user), rest));
        }
        // As it is stored, and so without reading it.
        return found.stored().<Cell>map(field -> user -> new ColumnValue.Members(user.text(field).orElse("{}")))
            .orElse(user -> Values.of(found.of(user)));
    }

    private static Object at(Object value, String keys) {
        if (value instanceof List<?> items) {
            return ofEach(items, keys);
        }
        if (!(value instanceof Map<?, ?> members)) {
            return null;
        }
        int stop = keys.indexOf('.');
        // A key may hold full stops itself.
        return stop < 0 || members.containsKey(keys) ? members.get(keys)
            : at(members.get(keys.substring(0, stop)), keys.substring(stop + 1));
    }

    private static List<Object> ofEach(List<?> items, String keys) {
        List<Object> values = new ArrayList<>();
        for (Object item : items) {
            Object value = at(item, keys);
            if (value instanceof List<?> several) {
                values.addAll(several);
            } else if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}

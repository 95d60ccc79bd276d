package io.muster.adapters.files.layout;

import io.muster.domain.access.Name;

import java.util.HashMap;
import java.util.Map;

/** The names of one file: a few hundred teams are named a million times, and each is checked and made once. */
public final class Names {
    /** More than any organisation has; a file that names more gets the rest made anew. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Name> known = new HashMap<>();

    /** @throws IllegalArgumentException where the text is no name */
    Name of(String text) {
        Name name = known.get(text);
        if (name == null) {
            name = new Name(text);
            if (known.size() < REMEMBERED) {
                known.put(text, name);
            }
        }
        return name;
    }
}

package io.muster.adapters.files.table.workbook;

import java.util.HashSet;
import java.util.Set;

/** Counts the names in markup, which a parser keeps for as long as it reads: some dozens honestly, millions to fill the heap. */
final class DistinctNames {
    private static final int RECENT = 64;

    private final Set<String> met = new HashSet<>();
    /** The parser tells a name by the same string each time, and the same few names come thirty million times. */
    private final String[] recent = new String[RECENT];

    @SuppressWarnings("StringEquality")
    void meet(String name) {
        int place = name.hashCode() & RECENT - 1;
        if (recent[place] != name) {
            recent[place] = name;
            met.add(name);
        }
    }

    int count() {
        return met.size();
    }
}

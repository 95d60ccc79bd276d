package io.muster.adapters.persistence.sql;

import io.muster.domain.access.Name;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some names as one text; no name holds a line break. */
public final class NamesText {
    private NamesText() {
    }

    public static String of(Collection<Name> names) {
        return names.stream().map(Name::value).collect(Collectors.joining("\n"));
    }

    public static SortedSet<Name> read(String text) {
        return text.isEmpty() ? new TreeSet<>() : Stream.of(text.split("\n")).map(Name::new).collect(Collectors.toCollection(TreeSet::new));
    }
}

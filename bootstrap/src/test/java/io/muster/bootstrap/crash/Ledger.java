package io.muster.bootstrap.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Everything that must be the same at the end, as lines of text under headings. */
final class Ledger {
    private final List<String> lines = new ArrayList<>();

    void add(String heading, Collection<String> entries) {
        lines.add("== " + heading + " (" + entries.size() + ")");
        lines.addAll(entries);
    }

    int size() {
        return lines.size();
    }

    /** The first lines in which they differ, with what they stand under; empty where there are none. */
    Optional<String> difference(Ledger other) {
        Iterator<String> mine = lines.iterator();
        Iterator<String> others = other.lines.iterator();
        String heading = "";
        while (mine.hasNext() || others.hasNext()) {
            String one = mine.hasNext() ? mine.next() : "(the end)";
            String two = others.hasNext() ? others.next() : "(the end)";
            if (!one.equals(two)) {
                return Optional.of(String.join(System.lineSeparator(), heading, "undisturbed: " + one, "disturbed:   " + two));
            }
            heading = one.startsWith("== ") ? one : heading;
        }
        return Optional.empty();
    }

    /** For who wants to look at all of it. */
    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> linesOf(byte[] text) {
        return new BufferedReader(new StringReader(new String(text, StandardCharsets.UTF_8))).lines().toList();
    }
}

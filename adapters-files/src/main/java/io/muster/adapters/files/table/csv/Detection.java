package io.muster.adapters.files.table.csv;

import io.muster.application.files.Dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what separates the values of a text, by trying. */
final class Detection {
    /** From the usual to the unusual. */
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final char QUOTE = '"';
    private static final char OTHER_QUOTE = '\'';

    private final Sample sample;
    private final Optional<Character> delimiter;

    private Detection(Sample sample, Optional<Character> delimiter) {
        this.sample = sample;
        this.delimiter = delimiter;
    }

    /** Whether a character is one of {@link #DELIMITERS}, spelled out because every character that is written is asked for. */
    static boolean isDelimiter(char character) {
        return character == ',' || character == ';' || character == '\t' || character == '|';
    }

    /** @param stated what is known already */
    static Separators in(Sample sample, Dialect stated) throws IOException {
        Detection detection = new Detection(sample.withoutAnnouncement(), stated.delimiter().or(sample::announced));
        return stated.quote().isPresent() ? detection.best(stated.quote().get()).separators() : detection.best();
    }

    /**
     * An apostrophe is a quote only where it must be: where it stands around every name of the header, or where rows fit the header
     * only so. Otherwise {@code 'Bobby'} would lose what belongs to it.
     */
    private Separators best() throws IOException {
        Shape usual = best(QUOTE);
        if (usual.quotesSomething() || delimiter.equals(Optional.of(OTHER_QUOTE))) {
            return usual.separators();
        }
        Shape other = best(OTHER_QUOTE);
        boolean needed = other.quotesTheHeader() || other.regularity() > usual.regularity();
        return (other.sound() && other.quotesSomething() && needed ? other : usual).separators();
    }

    private Shape best(char quote) throws IOException {
        List<Shape> shapes = new ArrayList<>();
        for (char candidate : delimiter.map(List::of).orElse(DELIMITERS)) {
            if (candidate != quote || delimiter.isPresent()) {
                shapes.add(Shape.of(sample, new Separators(candidate, quote)));
            }
        }
        return shapes.stream().max(Shape.BY_LIKELIHOOD).orElseThrow();
    }
}

package io.muster.application.files;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a format leaves open. As a statement each part may be missing; of a file that was recognised all is there that its format has.
 *
 * @param encoding of text
 * @param delimiter between the values of text
 * @param quote around values of text that hold delimiters or line breaks
 * @param table the name of the table that is meant, in a file that has several
 */
public record Dialect(Optional<Charset> encoding, Optional<Character> delimiter, Optional<Character> quote, Optional<String> table) {
    public static final Dialect UNSTATED = new Dialect(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Dialect withTable(String name) {
        return new Dialect(encoding, delimiter, quote, Optional.of(name));
    }
}

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

    /** This statement, and what the other says where this one says nothing. */
    public Dialect over(Dialect base) {
        return new Dialect(encoding.or(base::encoding), delimiter.or(base::delimiter), quote.or(base::quote), table.or(base::table));
    }

    public Dialect withTable(String name) {
        return new Dialect(encoding, delimiter, quote, Optional.of(name));
    }
}

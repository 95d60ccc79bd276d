package io.muster.adapters.files.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What formats leave open. Of a file that was opened all is there that its format has; in a request each may be missing.
 *
 * @param encoding of text
 * @param delimiter between the values of text
 * @param quote around values of text that hold delimiters or line breaks
 * @param table the name of the table that is meant, in a file that has several
 */
public record TableDialect(Optional<Charset> encoding, Optional<Character> delimiter, Optional<Character> quote, Optional<String> table) {
    public static final TableDialect UNSTATED =
        new TableDialect(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

package io.muster.adapters.web.files;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.application.files.Dialect;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.nio.charset.Charset;

/** How a file is written, as far as its format leaves that open; null where it does not, or where nothing was said. */
@JsonbPropertyOrder({"encoding", "delimiter", "quote", "table"})
public record DialectJson(String encoding, String delimiter, String quote, String table) {
    /** @return null where there is nothing to say */
    public static DialectJson of(Dialect dialect) {
        return dialect.equals(Dialect.UNSTATED) ? null
            : new DialectJson(dialect.encoding().map(Charset::name).orElse(null), dialect.delimiter().map(String::valueOf).orElse(null),
            dialect.quote().map(String::valueOf).orElse(null), dialect.table().orElse(null));
    }

    static Dialect read(Document part) {
        return new Dialect(part.parsed("encoding", DialectJson::encoding), part.parsed("delimiter", DialectJson::character),
            part.parsed("quote", DialectJson::character), part.text("table"));
    }

    private static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no encoding '" + Choices.shown(name)
                + "'; common ones are UTF-8, UTF-16LE, UTF-16BE and windows-1252", e);
        }
    }

    private static char character(String text) {
        if (text.length() != 1 || text.isBlank() && !text.equals("\t")) {
            throw new IllegalArgumentException("must be one character");
        }
        return text.charAt(0);
    }
}

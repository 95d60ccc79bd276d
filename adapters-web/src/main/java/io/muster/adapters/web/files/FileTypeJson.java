package io.muster.adapters.web.files;

import io.muster.adapters.web.json.Document;
import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;

import java.util.Map;
import java.util.Optional;

/** Reads what a file is said to be: {@code format}, {@code layout}, {@code dialect} and the members of a mapping. */
public final class FileTypeJson {
    private FileTypeJson() {
    }

    /**
     * The document complains of what is wrong.
     *
     * @param base what holds where the document says nothing
     */
    public static FileType read(Document options, FileType base) {
        String format = options.text("format").orElse(base.format());
        String layout = options.text("layout").orElse(base.layout());
        Dialect dialect = DialectJson.read(options.part("dialect"));
        return new FileType(format, layout, dialect.over(base.dialect()), mapping(options).over(base.mapping()));
    }

    private static Mapping mapping(Document options) {
        Map<String, String> columns = options.texts("columns");
        Map<String, String> constants = options.texts("constants");
        Optional<String> listSeparator = options.parsed("listSeparator", FileTypeJson::separator);
        return new Mapping(columns, constants, listSeparator, options.parsed("dateFormat", DateFormat::new));
    }

    private static String separator(String text) {
        return new Mapping(Map.of(), Map.of(), Optional.of(text), Optional.empty()).listSeparator().orElseThrow();
    }
}

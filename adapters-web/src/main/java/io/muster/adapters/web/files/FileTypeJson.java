package io.muster.adapters.web.files;

import io.muster.adapters.web.json.Document;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;

import java.util.Map;

/** Reads what a file is said to be: {@code format}, {@code layout}, {@code dialect} and {@code columns} of a document. */
public final class FileTypeJson {
    private FileTypeJson() {
    }

    /** The document complains of what is wrong. */
    public static FileType read(Document options) {
        String format = options.text("format").orElse(FileType.ANY);
        String layout = options.text("layout").orElse(FileType.ANY);
        Dialect dialect = DialectJson.read(options.part("dialect"));
        Map<String, String> columns = options.texts("columns");
        return new FileType(format, layout, dialect, columns);
    }
}

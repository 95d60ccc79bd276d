package io.muster.adapters.persistence.jobs;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** What kind of file an import has, as a document that takes more members. */
final class FileTypeDocument {
    private FileTypeDocument() {
    }

    static Document write(FileType type) {
        Dialect dialect = type.dialect();
        Document columns = Document.empty();
        type.columns().forEach(columns::put);
        return Document.empty().put("format", type.format()).put("layout", type.layout())
            .put("encoding", dialect.encoding().map(Charset::name)).put("delimiter", dialect.delimiter().map(String::valueOf))
            .put("quote", dialect.quote().map(String::valueOf)).put("table", dialect.table()).put("columns", columns);
    }

    static FileType read(Document type) {
        Map<String, String> columns = new HashMap<>();
        type.document("columns").ifPresent(stored ->
            stored.members().keySet().forEach(header -> columns.put(header, stored.text(header))));
        Dialect dialect = new Dialect(type.optional("encoding").map(Charset::forName),
            type.optional("delimiter").map(text -> text.charAt(0)),
            type.optional("quote").map(text -> text.charAt(0)), type.optional("table"));
        return new FileType(type.text("format"), type.text("layout"), dialect, columns);
    }
}

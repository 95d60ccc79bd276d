package io.muster.adapters.persistence.jobs;

import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** What kind of file one is, as JSON or as a document that takes more members. */
public final class FileTypeDocument {
    private FileTypeDocument() {
    }

    public static String json(FileType type) {
        return write(type).json();
    }

    public static FileType parse(String json) {
        return read(Document.parse(json));
    }

    static Document write(FileType type) {
        Dialect dialect = type.dialect();
        Mapping mapping = type.mapping();
        return Document.empty().put("format", type.format()).put("layout", type.layout())
            .put("encoding", dialect.encoding().map(Charset::name)).put("delimiter", dialect.delimiter().map(String::valueOf))
            .put("quote", dialect.quote().map(String::valueOf)).put("table", dialect.table())
            .put("columns", document(mapping.columns())).put("constants", document(mapping.constants()))
            .put("listSeparator", mapping.listSeparator()).put("dateFormat", mapping.dateFormat().map(DateFormat::pattern));
    }

    static FileType read(Document type) {
        Mapping mapping = new Mapping(texts(type, "columns"), texts(type, "constants"), type.optional("listSeparator"),
            type.optional("dateFormat").map(DateFormat::new));
        Dialect dialect = new Dialect(type.optional("encoding").map(Charset::forName),
            type.optional("delimiter").map(text -> text.charAt(0)),
            type.optional("quote").map(text -> text.charAt(0)), type.optional("table"));
        return new FileType(type.text("format"), type.text("layout"), dialect, mapping);
    }

    private static Document document(Map<String, String> texts) {
        Document document = Document.empty();
        texts.forEach(document::put);
        return document;
    }

    private static Map<String, String> texts(Document type, String key) {
        Map<String, String> texts = new HashMap<>();
        type.document(key).ifPresent(stored -> stored.members().keySet().forEach(name -> texts.put(name, stored.text(name))));
        return texts;
    }
}

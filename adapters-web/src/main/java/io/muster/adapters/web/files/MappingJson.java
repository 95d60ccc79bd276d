package io.muster.adapters.web.files;

import io.muster.adapters.web.json.Document;
import io.muster.application.files.DateFormat;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.files.SavedMapping;
import io.muster.domain.access.Name;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.Map;
import java.util.TreeMap;

/** A saved mapping; null where nothing was said. */
@JsonbPropertyOrder({"name", "format", "layout", "dialect", "columns", "constants", "listSeparator", "dateFormat"})
public record MappingJson(String name, String format, String layout, DialectJson dialect, Map<String, String> columns,
                          Map<String, String> constants, String listSeparator, String dateFormat) {
    static MappingJson of(SavedMapping saved) {
        FileType type = saved.type();
        Mapping mapping = type.mapping();
        return new MappingJson(saved.name().value(), type.format(), type.layout(), DialectJson.of(type.dialect()),
            new TreeMap<>(mapping.columns()), new TreeMap<>(mapping.constants()), mapping.listSeparator().orElse(null),
            mapping.dateFormat().map(DateFormat::pattern).orElse(null));
    }

    /** @param key the name by which it is addressed; the document may repeat it in another spelling, which is kept */
    static SavedMapping read(Name key, Document document) {
        Name name = document.parsed("name", text -> same(key, new Name(text))).orElse(key);
        FileType type = FileTypeJson.read(document, FileType.of(FileType.ANY, FileType.CUSTOM));
        document.close();
        return new SavedMapping(name, type);
    }

    private static Name same(Name key, Name stated) {
        if (!stated.equals(key)) {
            throw new IllegalArgumentException("must be that of the address: another name is another mapping");
        }
        return stated;
    }
}

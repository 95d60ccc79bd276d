package io.muster.adapters.cli.transfer;

import io.muster.adapters.cli.api.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of the files of an import. What is not said is found out. */
final class FileOptions {
    @Option(names = "--connection", paramLabel = "NAME", description = "Whose accounts they are; local if nothing is said.")
    private String connection;

    @Option(names = "--layout", paramLabel = "NAME", description = "As in `muster layouts`.")
    private String layout;

    @Option(names = "--format", paramLabel = "NAME", description = "Such as csv.")
    private String format;

    @Option(names = "--mapping", paramLabel = "NAME", description = "A saved mapping, over which the other options are laid.")
    private String mapping;

    @Option(names = "--column", paramLabel = "HEADER=FIELD", description = "What a header means; with nothing behind the = it is left "
        + "out. May be repeated.")
    private final Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--constant", paramLabel = "FIELD=VALUE", description = "Layout custom: what holds where the file says nothing. May "
        + "be repeated.")
    private final Map<String, String> constants = new LinkedHashMap<>();

    @Option(names = "--list-separator", paramLabel = "TEXT", description = "Layout custom: what stands between two names.")
    private String listSeparator;

    @Option(names = "--date-format", paramLabel = "PATTERN", description = "Layout custom: such as dd.MM.uuuu.")
    private String dateFormat;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Tables: such as windows-1252.")
    private String encoding;

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "Tables: what stands between two cells.")
    private String delimiter;

    @Option(names = "--quote", paramLabel = "CHAR", description = "Tables: what stands around a cell.")
    private String quote;

    @Option(names = "--table", paramLabel = "SHEET", description = "Workbooks: which sheet.")
    private String table;

    @Option(names = "--send-links", description = "Mail a link to who gets an account without a password.")
    private boolean sendLinks;

    /** Whether it is said what each file is, which cannot be said of several at once. */
    boolean stateTheLayout() {
        return Stream.of(layout, format, mapping).anyMatch(stated -> stated != null);
    }

    /** The import's options: it always stops for its review, so that to send a file is never to apply it. */
    JsonObject json(JsonObject rules) {
        Map<String, JsonValue> options = new LinkedHashMap<>();
        options.put("connection", Json.text(connection));
        options.put("layout", Json.text(layout));
        options.put("format", Json.text(format));
        options.put("mapping", Json.text(mapping));
        options.put("review", JsonValue.TRUE);
        options.put("sendLinks", sendLinks ? JsonValue.TRUE : JsonValue.NULL);
        options.put("rules", rules);
        options.put("columns", Json.texts(columns));
        options.put("constants", Json.texts(constants));
        options.put("listSeparator", Json.text(listSeparator));
        options.put("dateFormat", Json.text(dateFormat));
        options.put("dialect", dialect());
        return Json.compact(options);
    }

    private JsonObject dialect() {
        Map<String, JsonValue> dialect = new LinkedHashMap<>();
        dialect.put("encoding", Json.text(encoding));
        dialect.put("delimiter", Json.text(delimiter == null ? null : delimiter.replace("\\t", "\t")));
        dialect.put("quote", Json.text(quote));
        dialect.put("table", Json.text(table));
        return Json.compact(dialect);
    }
}

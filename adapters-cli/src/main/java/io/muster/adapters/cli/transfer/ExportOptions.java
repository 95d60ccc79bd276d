package io.muster.adapters.cli.transfer;

import io.muster.adapters.cli.api.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom to export, and how it is written. What is not said holds as the saved export says, or as the server does. */
final class ExportOptions {
    @Option(names = "--definition", paramLabel = "NAME", description = "A saved export; the other options win over it.")
    private String definition;

    @Option(names = "--layout", paramLabel = "NAME", description = "As in `muster layouts`; accounts if nothing is said.")
    private String layout;

    @Option(names = "--format", paramLabel = "NAME", description = "Such as xlsx; need not be said for the layout accounts.")
    private String format;

    @Option(names = "--connection", paramLabel = "NAME", description = "Whose accounts; local if nothing is said.")
    private String connection;

    @Option(names = "--query", paramLabel = "QUERY", description = "Whom, in Lucene's syntax.")
    private String query;

    @Option(names = "--account", paramLabel = "ID", description = "Exactly this account. May be repeated.")
    private final List<String> accounts = new ArrayList<>();

    @Option(names = "--include-disabled", description = "Disabled accounts too.")
    private boolean includeDisabled;

    @Option(names = "--since", paramLabel = "WHEN", description = "What was made or changed since a time, or since an earlier export, by "
        + "its id.")
    private String since;

    @Option(names = "--column", paramLabel = "HEADER=VALUE",
        description = "Layout custom: a column, by a path such as email or an expression over user. May be repeated.")
    private final Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--sort", paramLabel = "FIELDS", description = "Such as userName,-createdAt.")
    private String sort;

    @Option(names = "--include-credentials", description = "Password hashes too.")
    private boolean includeCredentials;

    @Option(names = "--file-name", paramLabel = "NAME", description = "What the server calls the file.")
    private String fileName;

    JsonObject json() {
        Map<String, JsonValue> request = new LinkedHashMap<>();
        request.put("definition", Json.text(definition));
        request.put("layout", Json.text(layout));
        request.put("format", Json.text(format));
        request.put("connection", Json.text(connection));
        request.put("query", Json.text(query));
        request.put("accountIds", Json.PROVIDER.createArrayBuilder(accounts).build());
        request.put("includeDisabled", includeDisabled ? JsonValue.TRUE : JsonValue.NULL);
        request.put("since", Json.text(since));
        request.put("columns", columns());
        request.put("sort", Json.text(sort));
        request.put("includeCredentials", includeCredentials ? JsonValue.TRUE : JsonValue.NULL);
        request.put("fileName", Json.text(fileName));
        return Json.compact(request);
    }

    private JsonArray columns() {
        var array = Json.PROVIDER.createArrayBuilder();
        columns.forEach((name, value) -> array.add(Json.PROVIDER.createObjectBuilder().add("name", name).add("value", value)));
        return array.build();
    }
}

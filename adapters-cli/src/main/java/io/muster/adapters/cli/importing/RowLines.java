package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.api.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import java.util.ArrayList;
import java.util.List;

/** A row of a plan as lines: one for each field that changes, each problem, and each team that is lost. */
public final class RowLines {
    public static final List<String> HEADER = List.of("file", "row", "key", "decision", "outcome", "field", "from", "to", "problem");

    private RowLines() {
    }

    public static List<List<String>> of(JsonObject row) {
        List<List<String>> lines = new ArrayList<>();
        for (JsonObject change : Json.objects(row, "changes")) {
            lines.add(line(row, change.getString("field", ""), Json.shown(change.get("from")), Json.shown(change.get("to")), ""));
        }
        if (row.get("membershipsLost") != null) {
            row.getJsonArray("membershipsLost").getValuesAs(JsonString.class)
                .forEach(team -> lines.add(line(row, "teams", team.getString(), "", "membership lost")));
        }
        for (JsonObject problem : Json.objects(row, "problems")) {
            lines.add(line(row, problem.getString("path", ""), "", "",
                problem.getString("message", "") + " (" + problem.getString("code", "") + ")"));
        }
        if (lines.isEmpty()) {
            lines.add(line(row, "", "", "", ""));
        }
        return lines;
    }

    private static List<String> line(JsonObject row, String field, String from, String to, String problem) {
        String number = Json.shown(row.containsKey("fileRow") ? row.get("fileRow") : row.get("row"));
        return List.of(row.getString("file", ""), number, Json.shown(row.get("key")), Json.shown(row.get("decision")),
            Json.shown(row.get("outcome")), field, from, to, problem);
    }
}

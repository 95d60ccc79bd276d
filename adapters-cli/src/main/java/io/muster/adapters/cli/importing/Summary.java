package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.output.Column;
import jakarta.json.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An import in a few lines. */
public final class Summary {
    private static final List<String> NUMBERS = List.of("create", "update", "unchanged", "skip", "reject");
    private static final List<String> NEW = List.of("rolesToCreate", "groupsToCreate", "teamsToCreate");

    private Summary() {
    }

    /** What an import has done, for one row. */
    public static List<Column> columns() {
        return Column.members("fileName", "layout", "outcome.created", "outcome.updated", "outcome.unchanged", "outcome.skipped",
            "outcome.rejected", "outcome.stale", "outcome.failed", "state", "id");
    }

    /** What the plan would do. */
    public static String of(Job planned) {
        JsonObject plan = planned.plan();
        List<String> lines = new ArrayList<>();
        lines.add(planned.name() + " (" + planned.document().getString("layout", "") + "): " + NUMBERS.stream()
            .map(name -> plan.getInt(name, 0) + " to " + name).collect(Collectors.joining(", ")).replace("to unchanged", "unchanged"));
        Json.objects(planned.document(), "files").forEach(file -> lines.add("  " + file.getString("name") + ": "
            + file.getString("layout", "")));
        NEW.stream().filter(name -> !Json.shown(plan.get(name)).isEmpty()).forEach(name -> lines.add("  new "
            + name.replace("ToCreate", "") + ": " + Json.shown(plan.get(name))));
        if (plan.getInt("membershipsLost", 0) > 0) {
            lines.add("  team memberships that are lost: " + plan.getInt("membershipsLost"));
        }
        return String.join("\n", lines);
    }
}

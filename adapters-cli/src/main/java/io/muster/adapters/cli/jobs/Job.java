package io.muster.adapters.cli.jobs;

import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.shell.ExitCode;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.util.Set;

/** An import, an export or a change of many accounts, as the server tells of it. */
public record Job(Kind kind, JsonObject document) {
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");
    private static final String PLANNED = "PLANNED";

    public String id() {
        return document.getString("id");
    }

    public String path() {
        return kind.path(id());
    }

    public String state() {
        return document.getString("state");
    }

    public boolean hasEnded() {
        return ENDS.contains(state());
    }

    /** Whether it goes on only after somebody has said so. */
    public boolean waits() {
        return state().equals(PLANNED);
    }

    public JsonObject plan() {
        return Json.object(document, "plan");
    }

    /** What a person calls it. */
    public String name() {
        String file = Json.shown(document.get("fileName"));
        return file.isEmpty() ? document.getString("layout", document.getString("action", kind.toString())) : file;
    }

    /** What it ended with. */
    public int exitCode() {
        JsonObject outcome = Json.object(document, "outcome");
        boolean left = outcome.getInt("rejected", 0) + outcome.getInt("stale", 0) + outcome.getInt("failed", 0) > 0;
        return switch (state()) {
            case "FAILED", "CANCELLED" -> ExitCode.FAILED;
            case PLANNED -> plan().getInt("reject", 0) > 0 ? ExitCode.REJECTED : ExitCode.OK;
            default -> left ? ExitCode.REJECTED : ExitCode.OK;
        };
    }

    /** Why it did not come to its end, with what to look at. */
    public Failure failure() {
        String why = state().equals("CANCELLED") ? "was cancelled" + (kind == Kind.EXPORT ? "" : "; what was done before that stays")
            : "failed: " + reason(document.get("failure"));
        return new Failure("The " + kind + " of " + name() + " (" + id() + ") " + why + (why.endsWith(".") ? "" : "."));
    }

    /** The code of what an import failed for; empty elsewhere. */
    public String failureCode() {
        return Json.object(document, "failure").getString("code", "");
    }

    private static String reason(JsonValue failure) {
        return failure instanceof JsonObject problem ? Json.problem(problem) : Json.shown(failure);
    }
}

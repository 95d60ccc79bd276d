package io.muster.bootstrap.rig;

import io.muster.bootstrap.rig.Client.Answer;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who gets their work done on a server that dies under them now and then: asks again until there is an answer, and
 * before doing anything again looks whether it was done after all.
 */
public final class Administrator {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");
    private static final int CONFLICT = 409;
    private static final String AT_ONCE = "{\"review\":false,\"rules\":{\"unknownRole\":\"CREATE\",\"unknownGroup\":\"CREATE\"}}";
    private static final String AFTER_REVIEW = "{\"review\":true,\"rules\":{\"onMatch\":\"UPDATE\"}}";

    private final Client client;
    private volatile String doing = "nothing yet";
    private int exports;

    public Administrator(Client client) {
        this.client = client;
    }

    /** A request that may be sent again. */
    @FunctionalInterface
    private interface Request {
        Answer send() throws IOException;
    }

    /** What the administrator is at, or what the job does that they wait for. */
    public String doing() {
        return doing;
    }

    /** Has a file planned and applied at once, with all that it needs; the import, done. */
    public JsonObject importAtOnce(String fileName, byte[] file) {
        return ended("imports/" + upload(fileName, file, AT_ONCE));
    }

    /** Has a file planned, and when the plan is there, applied. */
    public JsonObject importAfterReview(String fileName, byte[] file) {
        String path = "imports/" + upload(fileName, file, AFTER_REVIEW);
        JsonObject planned = await(path, Set.of("PLANNED"));
        String meant = "?membershipsLost=" + planned.getJsonObject("plan").getInt("membershipsLost");
        Answer answer = persist(() -> client.post(path + "/apply" + meant, ""), CONFLICT);
        if (!answer.ok() && !answer.json().getString("code").equals("import.not-planned")) {
            throw new AssertionError(answer.text());
        }
        return ended(path);
    }

    /** Has everybody exported; the file. */
    public byte[] export() {
        int before = exports++;
        // An export has no name of its own; it was taken if there is one more than before.
        doing = "asks for an export";
        while (total("exports") == before) {
            persist(() -> total("exports") > before ? client.get("exports?limit=1")
                : client.post("exports", "{\"includeDisabled\":true,\"includeCredentials\":true}"));
        }
        String path = "exports/" + first("exports").getString("id");
        ended(path);
        doing = "downloads";
        return persist(() -> client.get(path + "/file")).body();
    }

    /** All items of a list, in its order. */
    public List<JsonObject> all(String path) {
        List<JsonObject> items = new ArrayList<>();
        String question = path + (path.contains("?") ? "&" : "?") + "limit=1000";
        JsonObject page = get(question);
        items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        while (page.containsKey("next")) {
            page = get(question + "&cursor=" + page.getString("next"));
            items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
        }
        return items;
    }

    private String upload(String fileName, byte[] file, String options) {
        doing = "uploads";
        byte[] form = Client.form(fileName, file, options);
        Answer answer = persist(() -> {
            List<JsonObject> known = all("imports").stream().filter(job -> job.getString("fileName").equals(fileName)).toList();
            return known.isEmpty()
                ? client.upload(BodyPublishers.ofInputStream(() -> new SlowStream(form)))
                : client.get("imports/" + known.get(0).getString("id"));
        });
        return answer.json().getString("id");
    }

    private JsonObject ended(String path) {
        JsonObject job = await(path, ENDS);
        if (!job.getString("state").equals("DONE")) {
            throw new AssertionError(job.toString());
        }
        return job;
    }

    private JsonObject await(String path, Set<String> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonObject job = get(path);
            doing = "waits while " + path.substring(0, path.indexOf('/') - 1) + " is " + job.getString("state");
            if (wanted.contains(job.getString("state")) || ENDS.contains(job.getString("state"))) {
                return job;
            }
            Wait.pause(PAUSE);
        }
        throw new AssertionError("waited in vain for " + path);
    }

    private int total(String list) {
        return get(list + "?limit=1").getInt("total");
    }

    private JsonObject first(String list) {
        return get(list + "?limit=1").getJsonArray("items").getJsonObject(0);
    }

    private JsonObject get(String path) {
        return persist(() -> client.get(path)).json();
    }

    /** @param refused an answer that is one, though no success */
    private static Answer persist(Request request, int... refused) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                Answer answer = request.send();
                if (answer.ok() || refused.length > 0 && answer.status() == refused[0]) {
                    return answer;
                }
                if (answer.ours() && answer.status() != 503) {
                    throw new AssertionError("the server answers " + answer.status() + ": " + answer.text());
                }
            } catch (IOException gone) {
                // It was killed, or is not up again yet.
            }
            Wait.pause(Duration.ofMillis(200));
        }
        throw new AssertionError("no answer within " + PATIENCE);
    }
}

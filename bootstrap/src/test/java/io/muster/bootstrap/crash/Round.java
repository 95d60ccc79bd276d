package io.muster.bootstrap.crash;

import io.muster.bootstrap.rig.Administrator;
import io.muster.bootstrap.rig.Client;
import io.muster.bootstrap.rig.Crowd;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A day's work: everybody is imported, exported, changed by a second import, and exported again. */
final class Round {
    private static final Set<String> MAY_DIFFER = Set.of("id", "createdAt", "finishedAt");

    private final Administrator administrator;
    private final Crowd crowd;
    private final Map<String, JsonObject> imports = new LinkedHashMap<>();
    private final List<byte[]> exports = new ArrayList<>();

    Round(Administrator administrator, Crowd crowd) {
        this.administrator = administrator;
        this.crowd = crowd;
    }

    /** @throws AssertionError where the imports have not done what the files are made for */
    void run() {
        JsonObject newcomers = administrator.importAtOnce("newcomers.accounts", crowd.newcomers());
        mustBe(crowd.size(), "created", newcomers);
        imports.put("newcomers", newcomers);
        exports.add(administrator.export());
        JsonObject changes = administrator.importAfterReview("changes.accounts", crowd.changes());
        mustBe(crowd.size() / 20 * 2, "created", changes);
        mustBe(crowd.size() / 20 * 10, "updated", changes);
        mustBe(crowd.size() / 20 * 3, "unchanged", changes);
        mustBe(crowd.size() / 20 * 5, "rejected", changes);
        imports.put("changes", changes);
        exports.add(administrator.export());
    }

    private static void mustBe(int expected, String outcome, JsonObject job) {
        if (job.getJsonObject("outcome").getInt(outcome) != expected) {
            throw new AssertionError("expected are " + expected + " " + outcome + " of " + job);
        }
    }

    /** What to call the jobs, by their ids. */
    Map<String, String> jobs() {
        Map<String, String> jobs = new TreeMap<>();
        imports.forEach((name, job) -> jobs.put(job.getString("id"), "the import of " + name));
        List<JsonObject> newestFirst = administrator.all("exports");
        for (int i = 0; i < newestFirst.size(); i++) {
            jobs.put(newestFirst.get(i).getString("id"), "export no. " + (newestFirst.size() - i));
        }
        return jobs;
    }

    /** What the server itself says of what was done, and the files that it gave out. */
    void writeInto(Ledger ledger) throws IOException {
        for (Map.Entry<String, JsonObject> done : imports.entrySet()) {
            ledger.add("the import of " + done.getKey(), members(done.getValue()));
            ledger.add("its report", administrator.all("imports/" + done.getValue().getString("id") + "/rows").stream()
                .map(JsonValue::toString).toList());
        }
        for (int i = 0; i < exports.size(); i++) {
            for (Map.Entry<String, List<String>> entry : entries(exports.get(i)).entrySet()) {
                ledger.add("export no. " + (i + 1) + ", " + entry.getKey(), entry.getValue());
            }
        }
    }

    private static List<String> members(JsonObject job) {
        return job.entrySet().stream().filter(member -> !MAY_DIFFER.contains(member.getKey())).map(Object::toString).sorted().toList();
    }

    /** All but the manifest, the first administrator, and when accounts were written. */
    private static Map<String, List<String>> entries(byte[] archive) throws IOException {
        Map<String, List<String>> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                List<String> lines = Ledger.linesOf(zip.readAllBytes()).stream()
                    .filter(line -> !line.contains("\"userName\":\"" + Client.ADMIN + "\""))
                    .map(line -> line.replaceAll("\"updatedAt\":\"[^\"]*\",?", "")).sorted().toList();
                entries.put(entry.getName(), lines);
            }
        }
        entries.remove("manifest.json");
        return entries;
    }
}

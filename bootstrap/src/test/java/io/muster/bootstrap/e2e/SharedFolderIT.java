package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL that have their files in a folder all the same. */
@EnabledIf(value = "io.muster.bootstrap.e2e.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class SharedFolderIT {
    private static final byte[] FILE = """
        {"users":[{"userName":"one"},{"userName":"two"},{"userName":"one"}],"groups":[]}""".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void each_node_has_the_files_of_the_other_and_only_what_no_job_needs_goes() throws Exception {
        Path files = folder.resolve("shared");
        try (Cluster cluster = Cluster.of(2, "folder", folder, Map.of("muster.spool.dir", files.toString()))) {
            JsonObject done = cluster.api(1).ended("imports/"
                + Api.json(cluster.api(0).upload("three.json", FILE, "{\"review\":false}").body()).getString("id"));
            assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(2);
            String export = "exports/" + cluster.api(0).post("exports", "{}").getString("id");
            cluster.api(1).ended(export);
            for (int i = 0; i < cluster.size(); i++) {
                assertThat(cluster.api(i).download("imports/" + done.getString("id") + "/rejects")).isNotEmpty();
                assertThat(cluster.api(i).download(export + "/file")).isEqualTo(cluster.api(0).download(export + "/file"));
            }
            assertThat(cluster.query("select name from spool_file")).isEmpty();

            TreeSet<String> needed = names(files);
            assertThat(needed).hasSize(2).contains("import-" + done.getString("id"));
            for (String orphan : List.of("import-" + UUID.randomUUID(), ".export-" + UUID.randomUUID() + "-3.part")) {
                Files.setLastModifiedTime(Files.createFile(files.resolve(orphan)), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
            Files.setLastModifiedTime(files.resolve(needed.first()), FileTime.from(Instant.EPOCH));
            Cluster.await("the orphans have gone", () -> names(files).equals(needed));
        }
    }

    private static TreeSet<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return new TreeSet<>(entries.map(entry -> entry.getFileName().toString()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

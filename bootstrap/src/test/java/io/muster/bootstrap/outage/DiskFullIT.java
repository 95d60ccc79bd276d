package io.muster.bootstrap.outage;

import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.Administrator;
import io.muster.bootstrap.rig.Client.Answer;
import io.muster.bootstrap.rig.Client;
import io.muster.bootstrap.rig.Folder;
import io.muster.bootstrap.rig.Wait;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The disk under the files that come and go is full, and then there is room again. */
@EnabledIf(value = "io.muster.bootstrap.outage.SmallDisk#permitted", disabledReason = SmallDisk.NOT_PERMITTED)
class DiskFullIT {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final int ACCOUNTS = 4_000;
    private static final String JSON = "{\"layout\":\"users-and-groups\",\"format\":\"json\"}";

    @TempDir
    private Path data;

    private MusterServer server;
    private Client client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_spool_has_no_room() throws Exception {
        SmallDisk spool = start("spool", 20 * MIB);
        new Administrator(client).importAtOnce("many.json", users(ACCOUNTS));
        List<String> before = Folder.names(spool.seenBy(server.process()));
        spool.leave(100 * KIB, server.process());

        assertThatThereIsNoRoomFor(new byte[MIB]);
        assertThat(Folder.names(spool.seenBy(server.process()))).isEqualTo(before);
        assertThat(imports()).isEqualTo(1);
        assertThat(client.upload("small.json", users(1), "{}").ok()).isTrue();

        String export = "exports/" + client.post("exports", JSON).successful().getString("id");
        Wait.until("the export has met the end of the disk", () -> server.log().contains(id(export) + " broke off"));
        assertThat(client.get("accounts?limit=1").ok()).isTrue();
        spool.resize(20 * MIB, server.process());
        Wait.until("the export has gone on by itself", () -> ended(client.get(export).successful()));

        assertThat(client.get(export).successful().getString("state")).isEqualTo("DONE");
        assertThat(client.get(export + "/file").body().length).isGreaterThan(ACCOUNTS * 200);
        assertThat(Folder.names(spool.seenBy(server.process()))).hasSize(3);
    }

    @Test
    void forms_that_are_just_coming_have_no_room() throws Exception {
        SmallDisk run = start("run", 1024L * MIB);
        run.leave(100 * KIB, server.process());

        assertThatThereIsNoRoomFor(new byte[MIB]);
        assertThat(Folder.names(data.resolve("spool"))).isEmpty();
        run.resize(1024L * MIB, server.process());

        assertThat(client.upload("again.json", users(1), "{}").ok()).isTrue();
    }

    private SmallDisk start(String folder, long bytes) throws Exception {
        SmallDisk disk = SmallDisk.at(data.resolve(folder));
        server = MusterServer.on("disk-full-" + folder, data).under(disk.prefix(bytes))
            .with("muster.admin.password", Client.PASSWORD).start();
        client = new Client(server::uri);
        return disk;
    }

    private void assertThatThereIsNoRoomFor(byte[] file) throws IOException {
        Answer answer = client.upload("large.json", file, "{}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(507);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo("storage.full");
        assertThat(answer.json().getString("detail")).contains("no room").doesNotContain("xception", data.toString());
    }

    private static String id(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private int imports() throws IOException {
        return client.get("imports?limit=1").successful().getInt("total");
    }

    private static boolean ended(JsonObject job) {
        return List.of("DONE", "FAILED", "CANCELLED").contains(job.getString("state"));
    }

    /** Names that nothing can make shorter. */
    private static byte[] users(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count).mapToObj(i -> "{\"userName\":\"user%d\",\"displayName\":\"%s\",\"groups\":[]}"
                .formatted(i, random.ints(200, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining())))
            .collect(Collectors.joining(",", "{\"users\":[", "]}")).getBytes(StandardCharsets.UTF_8);
    }
}

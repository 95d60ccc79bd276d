package io.muster.bootstrap.outage;

import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.Client.Answer;
import io.muster.bootstrap.rig.Client;
import io.muster.bootstrap.rig.Crowd;
import io.muster.bootstrap.rig.Postmaster;
import io.muster.bootstrap.rig.Wait;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL goes away as in a power cut, in the middle of each state of an import and of an export, and comes back: after
 * {@code outage.seconds}, 3 where nothing is said.
 */
@EnabledIf(value = "io.muster.bootstrap.rig.Postmaster#runs", disabledReason = Postmaster.CANNOT_RUN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageIT {
    private static final int ACCOUNTS = 5_000;
    /** Two imports and an export, each received and done, and its file fetched. */
    private static final int AUDITED = 7;
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 3));
    private static final String OPTIONS = "{\"review\":false,\"rules\":{\"onMatch\":\"UPDATE\",\"unknownRole\":\"CREATE\","
        + "\"unknownGroup\":\"CREATE\"}}";
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");

    @TempDir
    private static Path folder;

    private Postmaster database;
    private MusterServer server;
    private Client client;

    @BeforeAll
    void start() throws Exception {
        database = Postmaster.start(Files.createDirectory(folder.resolve("postgresql")));
        server = MusterServer.on("outage", folder.resolve("data")).with("muster.db.url", database.url("postgres"))
            .with("muster.db.user", Postmaster.USER).with("muster.admin.password", Client.PASSWORD).start();
        client = new Client(server::uri);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        database.close();
    }

    @Test
    void work_goes_on_by_itself_and_requests_are_told_to_come_back() throws Exception {
        int accounts = total("accounts?");
        int audited = total("audit?");
        String export;
        try (Breakpoints breakpoints = Breakpoints.in(database, "STAGING", "PLANNING", "APPLYING", "WRITING")) {
            String path = start(() -> client.upload("crowd.accounts", new Crowd(ACCOUNTS).newcomers(), OPTIONS), "imports/");
            outage(breakpoints, "STAGING");
            outage(breakpoints, "PLANNING");
            outage(breakpoints, "APPLYING");
            assertThat(done(path).getJsonObject("outcome").getInt("created")).isEqualTo(ACCOUNTS);
            assertThat(total(path + "/rows?outcome=APPLIED")).isEqualTo(ACCOUNTS);
            assertThat(total("accounts?")).isEqualTo(accounts + ACCOUNTS);

            export = start(() -> client.post("exports", "{}"), "exports/");
            outage(breakpoints, "WRITING");
            assertThat(done(export).getJsonObject("progress").getInt("done")).isEqualTo(accounts + ACCOUNTS);
        }
        byte[] file = client.get(export + "/file").body();
        JsonObject again = done(start(() -> client.upload("again.accounts", file, OPTIONS), "imports/"));
        assertThat(again.getJsonObject("plan").getInt("unchanged")).isEqualTo(accounts + ACCOUNTS);
        assertThat(total("audit?")).isEqualTo(audited + AUDITED);
    }

    /** What PostgreSQL says when its own disk is full, which is the same whatever has filled it. */
    @Test
    void a_database_without_room_gets_its_work_when_there_is_room() throws Exception {
        int before = total("accounts?");
        database.execute("postgres", """
            create or replace function no_room() returns trigger language plpgsql as $$
            begin
              raise exception 'could not extend file: No space left on device' using errcode = '53100';
            end $$""", "create trigger full_disk before insert on account for each statement execute function no_room()");
        Answer refused = client.post("accounts", "{\"userName\":\"no-room\"}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(507);
        assertThat(refused.json().getString("code")).isEqualTo("storage.full");

        String path = start(() -> client.upload("no-room.json", users("one", "two"), OPTIONS), "imports/");
        Wait.until("the import has met the end of the disk", () -> server.log().contains(id(path) + " broke off"));
        JsonObject waiting = waiting(path);
        assertThat(waiting.getString("state")).isEqualTo("APPLYING");
        assertThat(waiting.getJsonObject("interruption").getString("message")).contains("no room");
        assertThat(client.outside("health/ready").ok()).isTrue();
        database.execute("postgres", "drop trigger full_disk on account");

        assertThat(done(path).getJsonObject("outcome").getInt("created")).isEqualTo(2);
        assertThat(total("accounts?")).isEqualTo(before + 2);
    }

    /** Nothing is broken off, nobody answers: as when a network swallows packets. */
    @Test
    void a_database_that_hangs_makes_the_server_unready_and_nothing_is_lost() throws Exception {
        done(start(() -> client.upload("hangs.json", users("three"), OPTIONS), "imports/"));
        database.freeze();
        try {
            assertThat(client.outside("health/ready").status()).isEqualTo(503);
            assertThat(client.outside("health/live").status()).isEqualTo(200);
        } finally {
            database.thaw();
        }

        Wait.until("the server is ready again", () -> client.outside("health/ready").ok());
        done(start(() -> client.upload("hangs.json", users("three"), OPTIONS), "imports/"));
    }

    /** Breaks the database while a job is held up in a state, and brings it back. */
    private void outage(Breakpoints breakpoints, String state) throws Exception {
        Wait.until("the job is in the middle of " + state, () -> breakpoints.reached(state));
        database.crash();
        Instant back = Instant.now().plus(OUTAGE);
        do {
            assertThatRequestsAreToldToComeBack();
        } while (Instant.now().isBefore(back));
        database.comeBack();
        Wait.until("the server is ready again", () -> client.outside("health/ready").ok());
        breakpoints.remove(state);
    }

    private void assertThatRequestsAreToldToComeBack() throws IOException {
        byte[] upload = new Crowd(10).newcomers();
        for (Answer answer : List.of(client.get("accounts"), client.post("exports", "{}"), client.upload("x.accounts", upload, OPTIONS))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.retryAfter()).isPresent();
            assertThat(answer.json().getString("code")).isEqualTo("unavailable");
            assertThat(answer.json().getString("detail")).contains("database", "again").doesNotContain("xception", "jdbc", "127.0.0.1");
        }
        assertThat(client.outside("health/ready").status()).isEqualTo(503);
        assertThat(client.outside("health/ready").text()).contains("DOWN");
        assertThat(client.outside("health/live").status()).isEqualTo(200);
    }

    private static byte[] users(String... names) {
        return Stream.of(names).map(name -> "{\"userName\":\"" + name + "\"}").collect(Collectors.joining(",", "{\"users\":[", "]}"))
            .getBytes(StandardCharsets.UTF_8);
    }

    private static String id(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private static String start(Request request, String path) throws IOException {
        return path + request.send().successful().getString("id");
    }

    private JsonObject done(String path) {
        Wait.until(path + " has ended", () -> ENDS.contains(client.get(path).successful().getString("state")));
        try {
            JsonObject job = client.get(path).successful();
            assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The job between two tries: while it is tried, nothing is said of the last. */
    private JsonObject waiting(String path) {
        AtomicReference<JsonObject> job = new AtomicReference<>();
        Wait.until(path + " tells why it stands still", () -> {
            job.set(client.get(path).successful());
            return !job.get().isNull("interruption");
        });
        return job.get();
    }

    private int total(String list) throws IOException {
        return client.get(list + "&limit=1").successful().getInt("total");
    }

    /** What a client does once. */
    @FunctionalInterface
    private interface Request {
        Answer send() throws IOException;
    }
}

package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Three nodes on one PostgreSQL: whichever is asked, whichever works, whichever dies or stands still. */
@EnabledIf(value = "io.muster.bootstrap.e2e.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class NodesIT {
    private static final int ACCOUNTS = 20_000;
    private static final int SOME = 2_000;
    private static final String APPLY = "{\"review\":false}";

    @TempDir
    private static Path folder;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = Cluster.of(3, "nodes", folder);
        Gate.build(cluster);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    /** Whatever was killed, stopped or taken over: nothing that nobody needs stays, and nobody was alarmed. */
    @AfterEach
    void nothing_is_left_behind() throws InterruptedException {
        Cluster.await("no task of a job",
            () -> cluster.query("select task_name from scheduled_tasks where task_name in ('import', 'export')").isEmpty());
        Cluster.await("no file that no job needs", () -> cluster.query("select name from spool_file where not complete or not exists ("
            + "select 1 from job where name = 'import-' || id or state = 'DONE' "
            + "and name = 'export-' || id || '-' || (document::jsonb ->> 'attempt'))")
            .isEmpty());
        for (int i = 0; i < cluster.size(); i++) {
            // That a node which stood still missed its heartbeats is said once, and true.
            assertThat(cluster.node(i).log().lines().filter(line -> line.matches(".* (SEVERE|WARNING) .*|\\tat .*"))
                .filter(line -> !line.contains("failed heartbeats"))).isEmpty();
        }
    }

    @Test
    void jobs_that_come_together_spread_over_the_nodes() throws Exception {
        try (Gate gate = Gate.closed(cluster, "PLANNING", 0)) {
            List<String> jobs = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                jobs.add(upload(0, "spread" + i, 10, "{}"));
            }

            List<String> runners = gate.await(9);

            assertThat(new HashSet<>(runners)).hasSize(3);
            gate.open();
            for (String job : jobs) {
                assertThat(cluster.api(1).settled(job).getString("state")).isEqualTo("PLANNED");
                assertThat(cluster.tookUp(import_(job))).hasSize(1);
            }
        }
    }

    @Test
    void the_import_of_a_killed_node_is_finished_by_another() throws Exception {
        try (Gate gate = Gate.closed(cluster, "APPLYING", SOME)) {
            String job = upload(0, "killed", ACCOUNTS, APPLY);
            int killed = cluster.withName(gate.await(1).get(0));
            cluster.node(killed).kill();
            gate.open();
            try {
                assertAllCreatedOnce(other(killed), job, "killed");
                assertThat(cluster.tookUp(import_(job))).hasSize(2).contains(killed);
            } finally {
                cluster.node(killed).restart();
            }
        }
    }

    @Test
    void a_node_that_stands_still_loses_its_import_and_writes_no_more_of_it() throws Exception {
        try (Gate gate = Gate.closed(cluster, "APPLYING", SOME)) {
            String job = upload(0, "stopped", ACCOUNTS, APPLY);
            int stopped = cluster.withName(gate.await(1).get(0));
            cluster.signal("STOP", stopped);
            // From here its session is in the middle of a chunk, with all its locks, and nobody is there to go on.
            gate.open();

            List<String> before;
            try {
                assertAllCreatedOnce(other(stopped), job, "stopped");
                before = accounts("stopped");
            } finally {
                cluster.signal("CONT", stopped);
            }
            Cluster.await("it knows", () -> cluster.node(stopped).log().contains("lost " + import_(job) + " to another node"));

            assertThat(accounts("stopped")).isEqualTo(before);
            assertAllCreatedOnce(stopped, job, "stopped");
        }
    }

    @Test
    void a_node_that_stands_still_does_not_replace_the_export_of_the_other() throws Exception {
        imported("exported", 3_000);
        try (Gate gate = Gate.closed(cluster, "WRITING", 1_000)) {
            String job = export(0);
            int stopped = cluster.withName(gate.await(1).get(0));
            cluster.signal("STOP", stopped);
            gate.open();

            JsonObject done;
            byte[] file;
            try {
                done = cluster.api(other(stopped)).ended(job);
                file = cluster.api(other(stopped)).download(job + "/file");
                assertThat(done.getString("state")).isEqualTo("DONE");
                assertThat(file).hasSize(done.getInt("size"));
            } finally {
                cluster.signal("CONT", stopped);
            }
            Cluster.await("it knows", () -> cluster.node(stopped).log()
                .contains("lost " + job.replace("exports/", "export ") + " to another node"));

            assertThat(cluster.api(stopped).get(job)).isEqualTo(done);
            assertThat(cluster.api(stopped).download(job + "/file")).isEqualTo(file);
            assertThat(lines(file, "accounts.ndjson")).hasSize(done.getJsonObject("progress").getInt("done"));
        }
    }

    @Test
    void progress_events_and_cancel_work_from_every_node() throws Exception {
        try (Gate gate = Gate.closed(cluster, "PLANNING", 0)) {
            String job = upload(0, "followed", ACCOUNTS, APPLY);
            int runner = cluster.withName(gate.await(1).get(0));
            int asked = other(runner);
            int followed = other(runner, asked);
            BlockingQueue<String> events = events(followed, job);
            Cluster.await("the state is told", () -> events.stream().anyMatch(line -> line.contains("\"state\":\"STAGING\"")));

            JsonObject seen = cluster.api(asked).get(job);
            assertThat(seen.getString("state")).isEqualTo("STAGING");
            assertThat(seen.getJsonObject("progress").getInt("done")).isEqualTo(ACCOUNTS + 1);

            cancel(asked, job, gate);

            assertThat(cluster.api(followed).ended(job).getString("state")).isEqualTo("CANCELLED");
            Cluster.await("the end is told", () -> events.stream().anyMatch(line -> line.contains("\"state\":\"CANCELLED\"")));
        }
    }

    @Test
    void a_wish_to_cancel_at_one_node_ends_the_export_that_another_writes() throws Exception {
        imported("cancelled", 3_000);
        try (Gate gate = Gate.closed(cluster, "WRITING", 0)) {
            String job = export(0);
            int runner = cluster.withName(gate.await(1).get(0));

            cancel(other(runner), job, gate);

            assertThat(cluster.api(other(runner)).ended(job).getString("state")).isEqualTo("CANCELLED");
        }
    }

    @Test
    void files_are_had_from_every_node() {
        String job = upload(0, "repaired", 100, APPLY);
        cluster.api(1).ended(job);
        String export = export(2);
        cluster.api(0).ended(export);
        for (int i = 0; i < cluster.size(); i++) {
            assertThat(new String(cluster.api(i).download(job + "/rejects"), StandardCharsets.UTF_8)).contains("repaired7");
            assertThat(cluster.api(i).download(export + "/file")).isEqualTo(cluster.api(0).download(export + "/file"));
        }
    }

    @Test
    void whoever_signs_in_does_so_on_every_node_and_nowhere_any_more_once_that_has_ended() {
        Api admin = cluster.api(0);
        JsonObject token = admin.post("tokens", "{\"name\":\"program\",\"permissions\":[\"accounts:view\"]}");
        String account = "accounts/"
            + admin.post("accounts", "{\"userName\":\"visitor\",\"password\":\"the first password\"}").getString("id");
        for (int i = 0; i < cluster.size(); i++) {
            assertThat(status(Api.withToken(cluster.node(i), token.getString("secret")))).isEqualTo(200);
            // Twice: the second time the node has it in mind.
            assertThat(status(Api.as(cluster.node(i), "visitor", "the first password"))).isEqualTo(200);
            assertThat(status(Api.as(cluster.node(i), "visitor", "the first password"))).isEqualTo(200);
        }

        assertThat(cluster.api(1).send("DELETE", "tokens/" + token.getString("id")).statusCode()).isEqualTo(204);
        patch(cluster.api(1), account, "{\"password\":\"the second password\"}");
        for (int i = 0; i < cluster.size(); i++) {
            assertThat(status(Api.withToken(cluster.node(i), token.getString("secret")))).isEqualTo(401);
            assertThat(status(Api.as(cluster.node(i), "visitor", "the second password"))).isEqualTo(200);
            assertThat(status(Api.as(cluster.node(i), "visitor", "the first password"))).isEqualTo(401);
        }

        patch(cluster.api(2), account, "{\"enabled\":false}");
        for (int i = 0; i < cluster.size(); i++) {
            assertThat(status(Api.as(cluster.node(i), "visitor", "the second password"))).isEqualTo(401);
        }
    }

    @Test
    void a_session_that_began_on_one_node_is_known_to_all_and_ended_by_any() {
        Browser browser = new Browser();
        URI first = cluster.node(0).uri();
        browser.post(first.resolve("api/v1/session"), "{\"userName\":\"" + Api.ADMIN + "\",\"password\":\"" + Api.PASSWORD + "\"}",
            "Content-Type", "application/json");
        for (int i = 1; i < cluster.size(); i++) {
            browser.carry(first, cluster.node(i).uri());
            assertThat(browser.get(cluster.node(i).uri().resolve("api/v1/session")).statusCode()).isEqualTo(200);
        }

        assertThat(browser.send("DELETE", cluster.node(1).uri().resolve("api/v1/sessions"), "", "X-Muster-Request", "1").statusCode())
            .isEqualTo(204);
        for (int i : List.of(0, 2)) {
            assertThat(browser.get(cluster.node(i).uri().resolve("api/v1/session")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void only_one_import_of_a_tenant_applies_at_a_time_wherever_they_were_sent() throws Exception {
        watchOverlaps();
        try (Gate gate = Gate.closed(cluster, "APPLYING", 1)) {
            String first = upload(0, "first", ACCOUNTS, APPLY);
            gate.await(1);
            String second = upload(1, "second", ACCOUNTS, APPLY);
            cluster.api(2).await(second, job -> job.getString("state").equals("APPLYING"));
            gate.open();

            assertAllCreatedOnce(2, first, "first");
            assertAllCreatedOnce(2, second, "second");
            assertThat(cluster.query("select first || ' ' || second from overlap")).isEmpty();
        } finally {
            cluster.execute("drop trigger if exists watch_overlaps on job");
        }
    }

    @Test
    void an_export_shows_one_moment_of_an_import_that_another_node_applies() throws Exception {
        imported("moment", ACCOUNTS);
        try (Gate gate = Gate.closed(cluster, "APPLYING", SOME * 2)) {
            String job = "imports/" + Api.json(cluster.api(0).upload("more.json", file("moment", ACCOUNTS, "changed "),
                "{\"review\":false,\"rules\":{\"onMatch\":\"UPDATE\"}}").body()).getString("id");
            gate.await(1);
            int committed = cluster.api(1).get(job).getJsonObject("progress").getInt("done");

            String export = export(1);
            JsonObject done = cluster.api(2).ended(export);
            byte[] file = cluster.api(2).download(export + "/file");
            List<String> mine = lines(file, "accounts.ndjson").stream().filter(line -> line.contains("\"moment")).toList();

            assertThat(mine).hasSize(ACCOUNTS);
            assertThat(mine.stream().filter(line -> line.contains("changed ")).count()).isEqualTo(committed);
            assertThat(String.join("\n", lines(file, "manifest.json"))).contains(done.getString("asOf"));
            gate.open();
            assertThat(cluster.api(0).ended(job).getJsonObject("outcome").getInt("updated")).isEqualTo(ACCOUNTS);
        }
    }

    /** The wish waits at the row of the job, behind what is at the gate; so it comes before whatever the job does next. */
    private static void cancel(int node, String job, Gate gate) throws Exception {
        CompletableFuture<HttpResponse<String>> wish = CompletableFuture.supplyAsync(() -> cluster.api(node).send("POST", job + "/cancel"));
        Cluster.await("the wish waits", () -> !cluster.query("select 1 from pg_stat_activity "
            + "where query like '%cancel_requested = true%' and wait_event_type = 'Lock'").isEmpty());
        gate.open();
        assertThat(wish.get(5, TimeUnit.MINUTES).statusCode()).isEqualTo(202);
    }

    /** The database itself sees whether two imports have begun to apply and not ended, at each step of either. */
    private static void watchOverlaps() {
        cluster.execute("create table if not exists overlap (first uuid, second uuid)");
        cluster.execute("""
            create or replace function watch_overlaps() returns trigger language plpgsql as $$
            begin
              insert into overlap select new.id, other.id from job other where other.id <> new.id
                and other.state = 'APPLYING' and other.applied_through > 0;
              return new;
            end $$""");
        cluster.execute("""
            create trigger watch_overlaps after update on job for each row
            when (new.state = 'APPLYING' and new.applied_through > 0) execute function watch_overlaps()""");
    }

    private static void assertAllCreatedOnce(int node, String job, String prefix) {
        JsonObject done = cluster.api(node).ended(job);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getJsonObject("outcome").toString()).isEqualTo("{\"created\":%d,\"updated\":0,\"unchanged\":0,\"skipped\":0,"
            .formatted(ACCOUNTS) + "\"rejected\":1,\"stale\":0,\"failed\":0}");
        assertThat(cluster.api(node).get(job + "/rows?limit=1&outcome=APPLIED").getInt("total")).isEqualTo(ACCOUNTS);
        assertThat(accounts(prefix)).isEqualTo(expected(prefix));
    }

    /** All that an undisturbed import of the file would have made, and in its first version. */
    private static List<String> expected(String prefix) {
        return IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> "%s%d %s%d@example.com %s %d 1 1".formatted(prefix, i, prefix, i, prefix, i)).sorted().toList();
    }

    private static List<String> accounts(String prefix) {
        return cluster.query("""
            select user_name || ' ' || email || ' ' || display_name || ' ' || version || ' '
              || (select count(*) from account_link l where l.account_id = a.id)
            from account a where user_name like '%s%%'""".formatted(prefix)).stream().sorted().toList();
    }

    private static void imported(String prefix, int accounts) {
        JsonObject job = cluster.api(0).ended(upload(0, prefix, accounts, APPLY));
        assertThat(job.getString("state")).isEqualTo("DONE");
    }

    private static String upload(int node, String prefix, int accounts, String options) {
        HttpResponse<String> answer = cluster.api(node).upload("many.json", file(prefix, accounts, prefix + " "), options);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return "imports/" + Api.json(answer.body()).getString("id");
    }

    private static String export(int node) {
        return "exports/" + cluster.api(node).post("exports", "{\"format\":\"accounts\",\"layout\":\"accounts\"}").getString("id");
    }

    /** One record more than accounts, which is rejected for standing there twice. */
    private static byte[] file(String prefix, int accounts, String displayName) {
        String users = IntStream.range(0, accounts).mapToObj(i ->
                "{\"userName\":\"%s%d\",\"displayName\":\"%s%d\",\"emailAddress\":\"%s%d@example.com\",\"groups\":[\"g%d\"]}"
                    .formatted(prefix, i, displayName, i, prefix, i, i % 10))
            .collect(Collectors.joining(","));
        return ("{\"users\":[" + users + ",{\"userName\":\"" + prefix + "7\"}],\"groups\":[]}").getBytes(StandardCharsets.UTF_8);
    }

    private static String import_(String path) {
        return path.replace("imports/", "import ");
    }

    private static int other(int... taken) {
        return IntStream.range(0, cluster.size()).filter(i -> Arrays.stream(taken).noneMatch(node -> node == i)).findFirst().orElseThrow();
    }

    private static int status(Api api) {
        return api.send("GET", "tokens").statusCode();
    }

    private static void patch(Api api, String path, String json) {
        HttpResponse<String> answer = api.send(api.request(path).header("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The lines of a stream of events, as they come. */
    private static BlockingQueue<String> events(int node, String job) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Api api = cluster.api(node);
        Thread reader = new Thread(() -> api.exchange(api.request(job + "/events").GET(), HttpResponse.BodyHandlers.ofLines())
            .body().forEach(lines::add));
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    private static List<String> lines(byte[] archive, String wanted) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
                }
            }
        }
        throw new AssertionError("the file has no " + wanted);
    }
}

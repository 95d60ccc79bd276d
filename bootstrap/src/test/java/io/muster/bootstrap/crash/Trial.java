package io.muster.bootstrap.crash;

import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.Administrator;
import io.muster.bootstrap.rig.Client;
import io.muster.bootstrap.rig.Crowd;
import io.muster.bootstrap.rig.Folder;
import io.muster.bootstrap.rig.FreePort;
import io.muster.bootstrap.rig.Wait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One round of work on a server and a database of its own, killed as often as it is told to be. */
final class Trial implements AutoCloseable {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ORPHANS = "MUSTER_SPOOL_ORPHANED_AFTER";

    private final String name;
    private final Databases databases;
    private final Path data;
    private final MusterServer server;
    private final Administrator administrator;
    private final Round round;

    private Trial(String name, Databases databases, Path data, MusterServer server, int accounts) {
        this.name = name;
        this.databases = databases;
        this.data = data;
        this.server = server;
        this.administrator = new Administrator(new Client(server::uri));
        this.round = new Round(administrator, new Crowd(accounts));
    }

    static Trial start(String name, Databases databases, int accounts) throws Exception {
        Path data = Files.createTempDirectory("muster-crash");
        MusterServer.Builder builder = MusterServer.on("crash-" + name, data).with("muster.admin.password", Client.PASSWORD)
            .with("muster.http.port", Integer.toString(FreePort.find()))
            // What a kill leaves of an upload that nobody knows of goes soon, instead of after a day.
            .withEnvironment(ORPHANS, "PT5S");
        databases.create(name).forEach(builder::with);
        return new Trial(name, databases, data, builder.start(), accounts);
    }

    /** A kill: how long the server had been up, and what was going on. */
    record Kill(Duration after, String during) {
    }

    /**
     * Does the round.
     *
     * @param lives how long the server lives from being ready to being killed, one time after the other
     */
    List<Kill> run(Iterator<Duration> lives) throws Exception {
        List<Kill> kills = new ArrayList<>();
        CompletableFuture<Void> work = CompletableFuture.runAsync(round::run);
        while (lives.hasNext()) {
            Duration life = lives.next();
            if (isDone(work, life)) {
                break;
            }
            String during = administrator.doing();
            server.kill();
            kills.add(new Kill(life, during));
            System.out.printf("  %-22s killed after %4.1f s, while the administrator %s%n", name, life.toMillis() / 1000.0, during);
            server.restart();
        }
        work.get();
        return kills;
    }

    private static boolean isDone(CompletableFuture<Void> work, Duration time) throws InterruptedException, ExecutionException {
        try {
            work.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtIt) {
            return false;
        }
    }

    /** Stops the server and says what there is, once it has tidied up. */
    Ledger ledger() throws IOException, SQLException {
        Ledger ledger = new Ledger();
        round.writeInto(ledger);
        var jobs = round.jobs();
        awaitTidiness(jobs.size());
        server.stop();
        try (Connection connection = databases.connect(name, data)) {
            new Tables(connection, jobs).writeInto(ledger);
        }
        ledger.add("files", files());
        ledger.write(Path.of("target", "e2e", "crash-" + name + ".ledger"));
        return ledger;
    }

    /** Each job keeps one file; what else there is of killed ones goes after a while, or shows in the ledger. */
    private void awaitTidiness(int jobs) throws SQLException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (databases.spooledFiles(name, data) > jobs && Instant.now().isBefore(end)) {
            Wait.pause(Duration.ofMillis(200));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.map(file -> data.relativize(file).toString().replaceAll(UUID, "(an id)")).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Folder.delete(data);
    }
}

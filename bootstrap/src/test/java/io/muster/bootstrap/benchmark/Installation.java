package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.database.Database;
import io.muster.bootstrap.benchmark.measure.GcLog;
import io.muster.bootstrap.benchmark.measure.Memory;
import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Proc;
import io.muster.bootstrap.e2e.MusterServer;

import java.io.IOException;
import java.nio.file.Path;

/** The built jar as a process of its own on an empty database, with a heap of 256 MB. */
final class Installation implements AutoCloseable {
    static final String HEAP = "256m";
    private static final String PASSWORD = "correct horse battery staple";

    private final Database database;
    private final MusterServer server;
    private final GcLog log;
    private long begun;

    private Installation(Database database, MusterServer server, GcLog log) {
        this.database = database;
        this.server = server;
        this.log = log;
    }

    /** @param folder for its data; must not have been one before */
    static Installation start(Database database, Path folder) throws IOException, InterruptedException {
        GcLog log = new GcLog(folder.resolveSibling(folder.getFileName() + ".gc.log"));
        MusterServer.Builder builder = MusterServer.on(folder.getFileName().toString(), folder).withHeap(HEAP).optimised()
            .with("muster.admin.password", PASSWORD).withEnvironment("JAVA_TOOL_OPTIONS", '"' + log.option() + '"');
        database.settings().forEach(builder::with);
        return new Installation(database, builder.start(), log);
    }

    RestClient client() {
        return RestClient.withPassword(server.uri(), "admin", PASSWORD);
    }

    Meter meter() {
        long pid = server.process().pid();
        return new Meter(() -> Proc.seconds(pid), database::processorSeconds);
    }

    /** From here on memory is watched. */
    void watchMemory() throws IOException {
        Proc.resetPeakMemory(server.process().pid());
        begun = log.end();
    }

    /** What was held since {@link #watchMemory}. */
    Memory memory() throws IOException {
        return new Memory(log.since(begun), Proc.peakMemory(server.process().pid()));
    }

    @Override
    public void close() {
        server.close();
    }
}

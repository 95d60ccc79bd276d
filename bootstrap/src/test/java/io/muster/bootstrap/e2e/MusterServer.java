package io.muster.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code target/muster.jar} as a process of its own, on the loopback address and a port the system picks.
 *
 * <p>Stdout and stderr go to {@code target/e2e/<name>.log}, appended over restarts. Whatever happens, the process ends
 * with the test's JVM. One thread at a time starts and stops it; any may ask where it listens.
 */
public final class MusterServer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "muster.jar").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("^Muster is ready at (http://\\S+)$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final Thread reaper = new Thread(this::kill);
    private volatile Process process;
    private volatile URI uri;

    private MusterServer(Builder builder) {
        command = builder.command();
        environment = Map.copyOf(builder.environment);
        log = builder.log;
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /** A server on {@code dataDirectory}; {@code name} is that of its log. */
    public static Builder on(String name, Path dataDirectory) {
        return new Builder(name, dataDirectory);
    }

    /** Where it listens, ending with a slash. */
    public URI uri() {
        return uri;
    }

    /** The server's operating system process. */
    public Process process() {
        return process;
    }

    /** All it has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(process);
        }
    }

    /** Asks it to stop as a service manager does (SIGTERM) and waits; its exit code. */
    public int stop() {
        process.destroy();
        return await(process);
    }

    /** Starts it again with the same settings, after {@link #stop} or {@link #kill}; the port will be another. */
    public void restart() throws IOException, InterruptedException {
        kill();
        launch();
    }

    /** Ends it, and looks into all that it has logged for secrets. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
        }
        kill();
        Runtime.getRuntime().removeShutdownHook(reaper);
        Secrets.mustNotBeInLog(log.getFileName().toString(), log());
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server stopped", e);
        }
    }

    private void launch() throws IOException, InterruptedException {
        int printed = Files.exists(log) ? log().length() : 0;
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("MUSTER_"));
        builder.environment().putAll(environment);
        process = builder.start();
        uri = awaitReady(printed);
    }

    private URI awaitReady(int printed) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            boolean alive = process.isAlive();
            Matcher ready = READY.matcher(log().substring(printed));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            if (!alive) {
                throw new IllegalStateException("Muster ended with " + process.exitValue() + "; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        kill();
        throw new IllegalStateException("Muster was not ready within " + PATIENCE + "; see " + log);
    }

    /** How to start one; every call returns this builder. */
    public static final class Builder {

        private final Map<String, String> properties = new LinkedHashMap<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Path log;
        private List<String> prefix = List.of();
        private String heap = "256m";
        private String compiler = "-XX:TieredStopAtLevel=1";

        private Builder(String name, Path dataDirectory) {
            log = Path.of("target", "e2e", name + ".log");
            properties.put("muster.data.dir", dataDirectory.toString());
            properties.put("muster.http.port", "0");
        }

        /** A setting, as a system property. */
        public Builder with(String key, String value) {
            properties.put(key, value);
            return this;
        }

        /** An environment variable; those of this process that begin with MUSTER_ are not handed on. */
        public Builder withEnvironment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** A command that ends in executing the one that follows it, in the same process, such as {@code unshare}. */
        public Builder under(List<String> command) {
            prefix = List.copyOf(command);
            return this;
        }

        /** Lets the JVM optimise as it does for users, which makes the start slower and long work faster. */
        public Builder optimised() {
            compiler = "-XX:+TieredCompilation";
            return this;
        }

        /** The most heap it may use, as {@code -Xmx} takes it. */
        public Builder withHeap(String size) {
            heap = size;
            return this;
        }

        /** Returns when it is ready. */
        public MusterServer start() throws IOException, InterruptedException {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            MusterServer server = new MusterServer(this);
            try {
                server.launch();
                return server;
            } catch (IOException | InterruptedException | RuntimeException e) {
                server.kill();
                throw e;
            }
        }

        private List<String> command() {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), compiler, "-XX:+UseParallelGC",
                    "-Xmx" + heap));
            properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(List.of("-jar", JAR.toString()));
            return command;
        }
    }
}

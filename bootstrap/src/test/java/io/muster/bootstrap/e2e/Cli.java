package io.muster.bootstrap.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line's jar as a process, with a home, an environment and perhaps a terminal of its own. */
final class Cli {
    static final Path JAR = Path.of("..", "adapters-cli", "target", "muster-cli.jar").toAbsolutePath().normalize();
    private static final long PATIENCE_MINUTES = 5;

    private final Path home;
    private final Map<String, String> environment;
    private final boolean terminal;

    private Cli(Path home, Map<String, String> environment, boolean terminal) {
        this.home = home;
        this.environment = environment;
        this.terminal = terminal;
    }

    /** Where nobody is signed in. */
    static Cli in(Path home) {
        return new Cli(home, Map.of(), false);
    }

    /** Signed in by the environment, as the first administrator. */
    static Cli of(MusterServer server, Path home) {
        Secrets.used(Api.PASSWORD);
        return in(home).with("MUSTER_SERVER", server.uri().toString()).with("MUSTER_USER", Api.ADMIN).with("MUSTER_PASSWORD", Api.PASSWORD);
    }

    Cli with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Cli(home, Map.copyOf(more), terminal);
    }

    /** One that believes that stdout and stderr are a terminal. */
    Cli onATerminal() {
        return new Cli(home, environment, true);
    }

    /** What a process printed and ended with. */
    record Result(int exit, String out, String err, byte[] bytes) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Result run(String... arguments) {
        return run(new byte[0], arguments);
    }

    Result run(byte[] stdin, String... arguments) {
        return start(stdin, arguments).end();
    }

    /** A process that goes on; its output is in files. */
    Running start(byte[] stdin, String... arguments) {
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            Process process = builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(stdin);
            } catch (IOException itDidNotRead) {
                // it ended before: what it says tells why
            }
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it reads is what the other one writes. */
    Result after(Cli other, String[] first, String... arguments) {
        try {
            Path err = Files.createTempFile(home, "err", "");
            Path out = Files.createTempFile(home, "out", "");
            List<Process> both = ProcessBuilder.startPipeline(List.of(
                other.builder(first).redirectError(Files.createTempFile(home, "first", "").toFile()),
                builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile())));
            return new Running(both.get(1), out, err).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (terminal) {
            command.addAll(List.of("-Dmuster.terminal.out=true", "-Dmuster.terminal.err=true", "-Dmuster.terminal.width=100"));
        }
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Secrets.mustNotBeIn("the arguments", command.toString());
        return environment(new ProcessBuilder(command).directory(home.toFile()));
    }

    /** Another process in its surroundings. */
    ProcessBuilder environment(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("MUSTER_") || name.equals("NO_COLOR") || name.equals("TERM"));
        builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home.resolve("config").toString(), "LC_ALL",
            "C.UTF-8"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** A process and what it prints. */
    record Running(Process process, Path out, Path err) {
        String told() {
            try {
                return Files.readString(err);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Result end() {
            try {
                if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("the command does not end: " + told());
                }
                byte[] bytes = Files.readAllBytes(out);
                Result result = new Result(process.exitValue(), new String(bytes, StandardCharsets.UTF_8), told(), bytes);
                Secrets.mustNotBeIn("what the command printed", result.out() + result.err());
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

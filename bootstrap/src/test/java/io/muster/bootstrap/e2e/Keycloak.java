package io.muster.bootstrap.e2e;

import io.muster.bootstrap.rig.FreePort;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak, which the profile {@code keycloak} has unpacked, on the loopback address and a free port, with the realm of
 * {@code keycloak/muster-realm.json}. Whatever happens, its process ends with the test's JVM.
 */
final class Keycloak implements AutoCloseable {
    private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path LOG = Path.of("target", "e2e", "keycloak.log");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static Keycloak start() throws IOException, InterruptedException {
        Path folder = home();
        Files.createDirectories(LOG.getParent());
        Files.createDirectories(folder.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/muster-realm.json")) {
            Files.write(folder.resolve("data/import/muster-realm.json"), realm.readAllBytes());
        }
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder("sh", folder.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
            "--http-host=127.0.0.1", "--http-port=" + port, "--db=dev-mem", "--cache=local")
            .redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        Keycloak keycloak = new Keycloak(builder.start(), port);
        keycloak.awaitReady();
        return keycloak;
    }

    private static Path home() throws IOException {
        try (var folders = Files.list(HOME)) {
            return folders.findFirst().orElseThrow();
        }
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + port + "/realms/muster");
    }

    private void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI description = URI.create(issuer() + "/.well-known/openid-configuration");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(description).timeout(PATIENCE).build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        close();
        throw new IllegalStateException("Keycloak did not start; see " + LOG);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.muster.bootstrap.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** The application server around the application that lies in this jar. */
final class Server {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /** Returns when the server has started and has tried to start the application. */
    static Server start(Endpoint endpoint, RuntimeFolder folder, Path logging) throws Exception {
        Path commands = Files.writeString(folder.file("before-boot.txt"), """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
                """.formatted(endpoint.host().getHostAddress()));
        Path root = folder.file("server");
        keepUploadsIn(folder.temporaryFiles(), root);
        return new Server(PayaraMicroLauncher.create(new String[] {
                    "--rootdir", root.toString(),
                    "--port", Integer.toString(endpoint.port()),
                    "--prebootcommandfile", commands.toString(),
                    "--logproperties", logging.toString(),
                    "--nohazelcast", "--disablephonehome"
                })
                .getRuntime());
    }

    /**
     * Multipart uploads pass through temporary files, for which the JDK's NIO takes the directory the JVM was started
     * with, whatever java.io.tmpdir says now. Jersey reads another from a resource, and the server has this folder on
     * the class path of its applications.
     */
    private static void keepUploadsIn(Path temporaryFiles, Path root) throws IOException {
        Properties multipart = new Properties();
        multipart.setProperty("jersey.config.multipart.tempDir", temporaryFiles.toString());
        Path classes = Files.createDirectories(root.resolve("lib/classes"));
        try (Writer file = Files.newBufferedWriter(classes.resolve("jersey-multipart-config.properties"))) {
            multipart.store(file, null);
        }
    }

    /** Waits until the application answers that it is ready; false if it did not start, or not in time. */
    boolean becomesReady(Endpoint endpoint) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                HttpResponse<String> health = CLIENT.send(
                        HttpRequest.newBuilder(endpoint.local("health/ready")).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (health.statusCode() == 200) {
                    return true;
                }
                if (health.body().contains("No Application deployed")) {
                    return false;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(200);
        }
        return false;
    }

    /** Returns when the application has been stopped, whoever asked for it first. */
    void stop() {
        try {
            runtime.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            // the server's own shutdown hook was first; it holds the same lock, so by now it has done
        }
    }
}

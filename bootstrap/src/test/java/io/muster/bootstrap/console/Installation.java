package io.muster.bootstrap.console;

import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.Folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server for all tests of the console that need nothing special of it. */
final class Installation implements AutoCloseable {
    private final Path data;
    private final MusterServer server;

    Installation() {
        try {
            data = Files.createTempDirectory("console");
            server = MusterServer.on("console", data).with("muster.admin.password", Api.PASSWORD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A tenant with {@link Api#ADMIN} and {@link Api#PASSWORD} as its super administrator. */
    Tenant tenant(String name) {
        Api.of(server).post("tenants", "{\"name\":\"" + name + "\",\"administrator\":\"" + Api.ADMIN + "\",\"password\":\"" + Api.PASSWORD + "\"}");
        return new Tenant(server, name);
    }

    @Override
    public void close() throws IOException {
        server.close();
        Folder.delete(data);
    }
}

package io.muster.adapters.cli;

import com.sun.net.httpserver.HttpServer;
import io.muster.adapters.cli.shell.Output;
import io.muster.adapters.cli.shell.Screen;
import io.muster.adapters.cli.shell.Shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Runs a command against a server of its own, so that the JVM sees, and keeps, the classes of a start. {@code ./muster} calls it. */
final class Rehearsal {
    private static final byte[] ANSWER = "{\"items\":[{\"name\":\"a\",\"reads\":[\"b\"]}],\"total\":1}".getBytes(StandardCharsets.UTF_8);

    private Rehearsal() {
    }

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, ANSWER.length);
                exchange.getResponseBody().write(ANSWER);
            }
        });
        server.start();
        try {
            Output nowhere = new Output(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
            String here = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Shell shell = new Shell(Map.of("MUSTER_SERVER", here, "MUSTER_TOKEN", "none"), InputStream.nullInputStream(),
                nowhere, Screen.NONE, Optional.empty());
            Main.run(shell, "layouts");
            Main.run(shell, "accounts", "list");
        } finally {
            server.stop(0);
        }
    }
}

package io.muster.bootstrap.outage;

import io.muster.bootstrap.rig.Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection on which everything is by hand, so that it can be given up in the middle. */
final class RudeClient implements AutoCloseable {
    private static final int SMALL = 4096;
    private static final int PATIENCE_MILLIS = 180_000;

    private final URI server;
    private final Socket socket;

    /** Takes in little at a time, so that a server that sends much has to wait. */
    RudeClient(URI server) throws IOException {
        this.server = server;
        socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    }

    void get(String path) throws IOException {
        send(("GET /api/v1/" + path + " HTTP/1.1\r\n" + headers() + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Announces a whole form and sends its first half. */
    void beginUpload(byte[] form) throws IOException {
        send(("POST /api/v1/imports HTTP/1.1\r\n" + headers() + "Content-Type: " + Client.contentType() + "\r\nContent-Length: "
            + form.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        send(Arrays.copyOf(form, form.length / 2));
    }

    void endUpload(byte[] form) throws IOException {
        send(Arrays.copyOfRange(form, form.length / 2, form.length));
    }

    /** Reads a line, such as the answer's first. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Hangs up with a reset, as a client that died does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Hangs up in good order, but early. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String headers() {
        return "Host: " + server.getAuthority() + "\r\nAuthorization: " + Client.AUTHORIZATION + "\r\nConnection: close\r\n";
    }

    private void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }
}

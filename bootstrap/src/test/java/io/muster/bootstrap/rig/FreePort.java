package io.muster.bootstrap.rig;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that go away and come back to the same one. */
public final class FreePort {
    /** Below the ports that systems hand out by themselves, one of which may be taken while the server is away. */
    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;

    private FreePort() {
    }

    /** One on which nobody listens. */
    public static int find() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (BindException taken) {
                // another one, then
            }
        }
        throw new IOException("no free port from " + FIRST + " to " + LAST);
    }
}

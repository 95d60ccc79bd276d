package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;

/** Where the server listens: an address of this machine and a port that was free a moment ago. */
record Endpoint(InetAddress host, int port) {

    /** Tries the port, for the server itself would go on without a listener; 0 picks a free one. */
    static Endpoint claim(InetAddress host, int port) throws BadConfiguration {
        try (ServerSocket socket = new ServerSocket()) {
            if (!host.isAnyLocalAddress() && NetworkInterface.getByInetAddress(host) == null) {
                throw new BadConfiguration(
                        "muster.http.host",
                        host.getHostAddress() + " is not an address of this machine; expected one that is, such as 127.0.0.1");
            }
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return new Endpoint(host, socket.getLocalPort());
        } catch (IOException e) {
            throw new BadConfiguration("muster.http.port", "cannot listen on " + host.getHostAddress() + " port " + port + " ("
                    + e.getMessage() + "); expected a free port, or 0 to have one picked");
        }
    }

    /** The address for a browser on this machine. */
    URI local(String path) {
        InetAddress reached = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        String name = reached.getHostAddress();
        return URI.create("http://" + (reached instanceof Inet6Address ? "[" + name + "]" : name) + ":" + port + "/" + path);
    }
}

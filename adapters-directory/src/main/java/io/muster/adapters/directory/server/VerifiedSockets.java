package io.muster.adapters.directory.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS sockets that take no certificate of another name than the directory's. The LDAP library compares names over LDAPS only, and
 * there not on loopback; here the JVM does, during the handshake.
 */
final class VerifiedSockets extends SSLSocketFactory {
    private final SSLSocketFactory sockets;
    private final String host;

    /** @param host as the settings name it, whatever its addresses are */
    VerifiedSockets(SSLSocketFactory sockets, String host) {
        this.sockets = sockets;
        this.host = host;
    }

    private static Socket verified(Socket socket) {
        SSLSocket tls = (SSLSocket) socket;
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        tls.setSSLParameters(parameters);
        return tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        return verified(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket plain, String ignored, int port, boolean autoClose) throws IOException {
        return verified(sockets.createSocket(plain, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        return verified(sockets.createSocket(name, port));
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress localAddress, int localPort) throws IOException {
        return verified(sockets.createSocket(name, port, localAddress, localPort));
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return verified(sockets.createSocket(address, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return verified(sockets.createSocket(address, port, localAddress, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}

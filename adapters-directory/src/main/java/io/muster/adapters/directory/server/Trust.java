package io.muster.adapters.directory.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates are believed. */
final class Trust {
    private Trust() {
    }

    /**
     * For the directory's name, with the certificates in the CA file; the JVM's where there is none.
     *
     * @throws Unusable where the file cannot be read or holds no certificate
     */
    static SSLSocketFactory sockets(Target target) {
        Optional<String> caFile = target.settings().caFile();
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(caFile.isPresent() ? store(caFile.get()) : null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return new VerifiedSockets(context.getSocketFactory(), target.host());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    private static KeyStore store(String caFile) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates(caFile)) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            return store;
        } catch (IOException | InvalidPathException e) {
            throw new Unusable("directory.caFile " + caFile + " cannot be read by the server", e);
        }
    }

    private static Collection<? extends Certificate> certificates(String caFile) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(caFile))) {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new Unusable("directory.caFile " + caFile + " holds no certificate", null);
            }
            return certificates;
        } catch (CertificateException e) {
            throw new Unusable("directory.caFile " + caFile + " holds no certificates in PEM form", e);
        }
    }
}

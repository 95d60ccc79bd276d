package io.muster.adapters.directory.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority in a folder, made with the JDK's keytool, that signs servers' certificates. */
public final class Authority {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    private Authority(Path folder) {
        this.folder = folder;
    }

    public static Authority in(Path folder) throws IOException, InterruptedException {
        Authority authority = new Authority(Files.createDirectories(folder));
        authority.keytool("ca", "-genkeypair", "-keyalg", "EC", "-dname", "cn=Test CA", "-ext", "bc:c", "-validity", "30");
        authority.keytool("ca", "-exportcert", "-rfc", "-file", authority.certificate().toString());
        return authority;
    }

    /** The authority's own certificate, PEM. */
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** @param name as in a certificate's alternative names: {@code dns:localhost} or {@code ip:127.0.0.1}; letters tell them apart */
    public SSLContext server(String name) throws IOException, InterruptedException, GeneralSecurityException {
        String alias = name.replaceAll("[^a-z0-9]", "_");
        if (!Files.exists(store(alias))) {
            sign(name, alias);
        }
        return context(store(alias));
    }

    private void sign(String name, String alias) throws IOException, InterruptedException {
        Path request = folder.resolve(alias + ".csr");
        Path signed = folder.resolve(alias + ".pem");
        keytool(alias, "-genkeypair", "-keyalg", "EC", "-dname", "cn=server", "-validity", "30");
        keytool(alias, "-certreq", "-file", request.toString());
        keytool("ca", "-gencert", "-rfc", "-ext", "san=" + name, "-validity", "30", "-infile", request.toString(), "-outfile",
            signed.toString());
        keytool(alias, "-importcert", "-noprompt", "-trustcacerts", "-file", certificate().toString(), "-alias", "root");
        keytool(alias, "-importcert", "-noprompt", "-file", signed.toString());
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Path store(String alias) {
        return folder.resolve(alias + ".p12");
    }

    private void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        if (Stream.of(arguments).noneMatch("-alias"::equals)) {
            command.addAll(List.of("-alias", store));
        }
        command.addAll(List.of("-keystore", store(store).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Path log = folder.resolve("keytool.log");
        int exit = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log));
        }
    }
}

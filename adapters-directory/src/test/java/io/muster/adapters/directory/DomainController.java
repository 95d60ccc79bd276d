package io.muster.adapters.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import io.muster.domain.access.DirectorySettings;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** A real Active Directory domain controller, Samba's, of the script {@code src/test/samba/domain-controller}. */
final class DomainController implements AutoCloseable {
    static final String BASE = "CN=Users,DC=corp,DC=test";
    static final String ADMIN = "administrator@corp.test";
    static final String PASSWORD = "Correct-Horse-7";
    static final String PASSWORD_KEY = "muster.directory.samba.password";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path folder;
    private final String address;
    private final LDAPConnection admin;
    private final Map<UUID, String> entries = new HashMap<>();

    private DomainController(Process process, Path folder, String address) throws Exception {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.admin = connectedAsAdministrator();
    }

    /** Whether it can run here: Samba's programs are there, and this is root. */
    static boolean installed() {
        return System.getProperty("user.name").equals("root") && Stream.of("samba", "samba-tool", "openssl").allMatch(program ->
            Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, program))));
    }

    static DomainController start(Path folder) throws Exception {
        String address = freeAddress();
        Process process = new ProcessBuilder("src/test/samba/domain-controller", folder.toString(), address).redirectErrorStream(true)
            .redirectOutput(folder.resolve("domain-controller.log").toFile()).start();
        Thread reaper = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(reaper);
        try {
            awaitListening(process, folder, address);
            return new DomainController(process, folder, address);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Its ports are fixed, but loopback has addresses enough. */
    private static String freeAddress() throws IOException {
        String address = "127.0.53." + ThreadLocalRandom.current().nextInt(1, 255);
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(address, 636));
            return address;
        }
    }

    private static void awaitListening(Process process, Path folder, String address) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!listens(address)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("there is no domain controller:\n"
                    + Files.readString(folder.resolve("domain-controller.log")));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean listens(String address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, 636), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private LDAPConnection connectedAsAdministrator() throws LDAPException, GeneralSecurityException {
        return new LDAPConnection(new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory(), address, 636, ADMIN, PASSWORD);
    }

    /** The configuration that knows the administrator's password. */
    static Function<String, Optional<String>> secrets() {
        return key -> Optional.of(PASSWORD).filter(any -> key.equals(PASSWORD_KEY));
    }

    /** Over LDAPS as the administrator. */
    DirectorySettings settings(String matchAttribute) {
        return settings("ldaps://" + address, false, matchAttribute);
    }

    DirectorySettings overStartTls() {
        return settings("ldap://" + address, true, null);
    }

    DirectorySettings unencrypted() {
        return settings("ldap://" + address, false, null);
    }

    private DirectorySettings settings(String url, boolean startTls, String matchAttribute) {
        return new DirectorySettings(url, startTls, BASE, Optional.of(ADMIN), Optional.of(PASSWORD_KEY), matchAttribute, Optional.empty(),
            Optional.of(folder.resolve("tls/ca.pem").toString()));
    }

    /** @return the objectGUID that it has got */
    UUID add(String name, boolean enabled) throws LDAPException {
        return add(name, new Attribute("userAccountControl", enabled ? "512" : "514"),
            new Attribute("unicodePwd", ('"' + PASSWORD + '"').getBytes(StandardCharsets.UTF_16LE)));
    }

    /** Enabled, and without a password, which is much quicker. */
    UUID addWithoutPassword(String name) throws LDAPException {
        return add(name, new Attribute("userAccountControl", "544"));
    }

    private UUID add(String name, Attribute... more) throws LDAPException {
        String dn = "CN=" + UUID.randomUUID() + "," + BASE;
        List<Attribute> attributes = new ArrayList<>(List.of(new Attribute("objectClass", "user"), new Attribute("sAMAccountName", name),
            new Attribute("userPrincipalName", name + "@corp.test"), new Attribute("mail", name + "@mail.test")));
        attributes.addAll(List.of(more));
        admin.add(new Entry(dn, attributes));
        UUID id = UUID.fromString(ObjectGuid.text(admin.getEntry(dn, "objectGUID").getAttributeValueBytes("objectGUID")));
        entries.put(id, dn);
        return id;
    }

    void modify(UUID id, String attribute, String value) throws LDAPException {
        admin.modify(entries.get(id), new Modification(ModificationType.REPLACE, attribute, value));
    }

    void rename(UUID id, String name) throws LDAPException {
        modify(id, "sAMAccountName", name);
        modify(id, "userPrincipalName", name + "@corp.test");
        modify(id, "mail", name + "@mail.test");
    }

    void removeAll() throws LDAPException {
        for (String dn : entries.values()) {
            admin.delete(dn);
        }
        entries.clear();
    }

    @Override
    public void close() {
        admin.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

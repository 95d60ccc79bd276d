package io.muster.adapters.directory.testing;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * The library's LDAP server in this JVM, over LDAPS and StartTLS on 127.0.0.1, with what Muster looks at in Active Directory, and
 * giving at most 1,000 entries a search as that does. It keeps its ports when it is stopped and started again.
 */
public final class LdapServer implements AutoCloseable {
    public static final String BASE = "dc=corp,dc=example";
    public static final String BIND_DN = "cn=reader," + BASE;
    public static final String BIND_KEY = "muster.directory.corp.password";
    public static final String BIND_PASSWORD = "reader's secret";

    private static final int PAGE_LIMIT = 1_000;
    private static final String LDAPS = "ldaps";
    private static final String LDAP = "ldap";

    private final InMemoryDirectoryServer server;
    private final Traffic traffic = new Traffic();
    private final Authority authority;

    private LdapServer(Authority authority, SSLContext tls, boolean likeActiveDirectory) throws LDAPException, LDIFException, IOException {
        this.authority = authority;
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setListenerConfigs(
            InMemoryListenerConfig.createLDAPSConfig(LDAPS, loopback(), freePort(), tls.getServerSocketFactory(), null),
            InMemoryListenerConfig.createLDAPConfig(LDAP, loopback(), freePort(), tls.getSocketFactory()));
        config.setSchema(Schema.mergeSchemas(Schema.getDefaultStandardSchema(), new Schema(new Entry(SCHEMA))));
        config.setMaxSizeLimit(PAGE_LIMIT);
        config.setEqualityIndexAttributes("sAMAccountName", "userPrincipalName", "mail", "uid", "objectGUID");
        config.addInMemoryOperationInterceptor(traffic);
        if (likeActiveDirectory) {
            config.setCustomRootDSEAttributes(List.of(new Attribute("supportedCapabilities", "1.2.840.113556.1.4.800")));
        }
        server = new InMemoryDirectoryServer(config);
        server.add(new Entry("dn: " + BASE, "objectClass: domain", "dc: corp"));
        server.add(new Entry("dn: " + BIND_DN, "objectClass: user", "cn: reader", "userPassword: " + BIND_PASSWORD));
        server.startListening();
    }

    /** {@code dns:} or {@code ip:} name is what the certificate is for. */
    public static LdapServer start(Authority authority, String certified) throws Exception {
        return new LdapServer(authority, authority.server(certified), true);
    }

    public static LdapServer start(Authority authority) throws Exception {
        return start(authority, "ip:127.0.0.1");
    }

    /** One that has entryUUID instead of objectGUID. */
    public static LdapServer startOther(Authority authority) throws Exception {
        return new LdapServer(authority, authority.server("ip:127.0.0.1"), false);
    }

    public int ldapsPort() {
        return server.getListenPort(LDAPS);
    }

    public int ldapPort() {
        return server.getListenPort(LDAP);
    }

    /** What has been asked, and what is to be answered badly. */
    public Traffic traffic() {
        return traffic;
    }

    public Authority authority() {
        return authority;
    }

    /** Settings over LDAPS, with the bind account and the authority's certificate, by sAMAccountName. */
    public DirectorySettings settings() {
        return settings("sAMAccountName");
    }

    public DirectorySettings settings(String matchAttribute) {
        return new DirectorySettings("ldaps://127.0.0.1:" + ldapsPort(), false, BASE, Optional.of(BIND_DN), Optional.of(BIND_KEY),
            matchAttribute, Optional.empty(), Optional.of(authority.certificate().toString()));
    }

    public static Connection connection(DirectorySettings settings) {
        return new Connection(new Name("corp"), Connection.Kind.DIRECTORY, true, Optional.of(settings));
    }

    /** The configuration that knows the bind account's password. */
    public static Function<String, Optional<String>> secrets() {
        return key -> Optional.of(BIND_PASSWORD).filter(any -> key.equals(BIND_KEY));
    }

    /** @return its objectGUID */
    public UUID add(String name, boolean enabled, String password, Attribute... more) {
        UUID id = UUID.randomUUID();
        Entry entry = new Entry(new RDN("cn", id.toString()) + "," + BASE, new Attribute("objectClass", "user"),
            new Attribute("cn", id.toString()), new Attribute("sAMAccountName", name), new Attribute("objectGUID", guid(id)),
            new Attribute("userPassword", password), new Attribute("userAccountControl", enabled ? "512" : "514"));
        List.of(more).forEach(entry::addAttribute);
        done(() -> server.add(entry));
        return id;
    }

    public void rename(UUID id, String name) {
        modify(id, "sAMAccountName", name);
    }

    public void modify(UUID id, String attribute, String... values) {
        done(() -> server.modify(dn(id), new Modification(ModificationType.REPLACE, attribute, values)));
    }

    public void remove(UUID id) {
        done(() -> server.delete(dn(id)));
    }

    public String attribute(UUID id, String attribute) {
        return entry(id).getAttributeValue(attribute);
    }

    private String dn(UUID id) {
        return entry(id).getDN();
    }

    private SearchResultEntry entry(UUID id) {
        try {
            return server.searchForEntry(BASE, SearchScope.SUB, Filter.createEqualityFilter("cn", id.toString()),
                "*", "+");
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes what is connected; the ports take connections again at once. */
    public void cutConnections() {
        server.closeAllConnections(false);
    }

    public void stop() {
        server.shutDown(true);
    }

    public void startAgain() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        traffic.heal();
        server.shutDown(true);
    }

    private interface Operation {
        Object run() throws LDAPException;
    }

    private static void done(Operation operation) {
        try {
            operation.run();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** [MS-DTYP] 2.3.4.2, written out, so that the tests do not believe what they test. */
    private static byte[] guid(UUID id) {
        byte[] straight = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        byte[] mixed = new byte[16];
        for (int i = 0; i < 16; i++) {
            mixed[i] = straight[order[i]];
        }
        return mixed;
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByName("127.0.0.1");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static final String[] SCHEMA = {
        "dn: cn=schema", "objectClass: top", "objectClass: subschema", "cn: schema",
        "attributeTypes: ( 1.2.840.113556.1.4.221 NAME 'sAMAccountName' EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch "
            + "SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )",
        "attributeTypes: ( 1.2.840.113556.1.4.656 NAME 'userPrincipalName' EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch "
            + "SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )",
        "attributeTypes: ( 1.2.840.113556.1.4.2 NAME 'objectGUID' EQUALITY octetStringMatch "
            + "SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )",
        "attributeTypes: ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' EQUALITY integerMatch "
            + "SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )",
        "attributeTypes: ( 1.2.840.113556.1.4.159 NAME 'accountExpires' EQUALITY integerMatch "
            + "SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )",
        "attributeTypes: ( 2.16.840.1.113730.3.1.610 NAME 'nsAccountLock' SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )",
        "attributeTypes: ( 1.3.6.1.4.1.42.2.27.8.1.17 NAME 'pwdAccountLockedTime' SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )",
        "objectClasses: ( 1.2.840.113556.1.5.9 NAME 'user' SUP top STRUCTURAL MUST cn MAY ( sAMAccountName $ userPrincipalName $ "
            + "objectGUID $ userAccountControl $ accountExpires $ nsAccountLock $ pwdAccountLockedTime $ mail $ uid $ userPassword $ "
            + "description ) )",
    };
}

package io.muster.adapters.directory.server;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

/** Connections to one directory: some that search as its bind account, and some that try passwords. */
public final class Server implements AutoCloseable {
    /** Imports ask one after another; more would be sign-ins at the same moment. */
    private static final int MOST_CONNECTIONS = 8;
    /** [MS-ADTS] 3.1.1.3.4.1.1: LDAP_CAP_ACTIVE_DIRECTORY_OID. */
    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";

    private final Target target;
    private final LDAPConnectionPool searching;
    private final LDAPConnectionPool binding;
    private volatile Boolean activeDirectory;

    private Server(Target target, LDAPConnectionPool searching, LDAPConnectionPool binding) {
        this.target = target;
        this.searching = searching;
        this.binding = binding;
    }

    /**
     * Connects when it is first asked.
     *
     * @param secrets the values of configuration keys
     * @throws Unusable where the settings cannot be followed
     */
    static Server open(Target target, Function<String, Optional<String>> secrets, Patience patience) throws LDAPException {
        if (!target.keepsSecrets()) {
            throw new Unusable("passwords would cross the network in the clear; use ldaps:// or startTls", null);
        }
        Optional<BindRequest> bind = bind(target, secrets);
        LDAPConnectionPool searching = pool(target, bind.orElse(null), patience);
        try {
            return new Server(target, searching, pool(target, null, patience));
        } catch (LDAPException e) {
            searching.close();
            throw e;
        }
    }

    private static Optional<BindRequest> bind(Target target, Function<String, Optional<String>> secrets) {
        return target.settings().bindDn().map(dn -> {
            String key = target.settings().bindPasswordKey().orElseThrow();
            // An empty password would bind as nobody and look as if all were well (RFC 4513 §5.1.2).
            String password = secrets.apply(key).filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Unusable("the configuration has no value for " + key
                    + ", which is to hold the password of " + dn, null));
            return new SimpleBindRequest(dn, password);
        });
    }

    private static LDAPConnectionPool pool(Target target, BindRequest bind, Patience patience) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(patience.connectMillis());
        options.setResponseTimeoutMillis(patience.response().toMillis());
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);
        SSLSocketFactory tls = target.encryption() == Target.Encryption.NONE ? null : Trust.sockets(target);
        boolean later = target.encryption() == Target.Encryption.START_TLS;
        PostConnectProcessor encrypt = later ? new StartTLSPostConnectProcessor(tls) : null;
        SingleServerSet set = new SingleServerSet(target.host(), target.port(), later ? null : tls, options);
        LDAPConnectionPool pool = new LDAPConnectionPool(set, bind, 0, MOST_CONNECTIONS, encrypt, true);
        pool.setConnectionPoolName("muster " + target.address());
        pool.setMaxWaitTimeMillis(patience.response().toMillis());
        pool.setCreateIfNecessary(true);
        return pool;
    }

    public Target target() {
        return target;
    }

    /** Over a connection of the bind account. */
    public <T> T search(Exchange<T> exchange) throws LDAPException {
        return on(searching, exchange);
    }

    /** Over a connection that is nobody's, and may be left to whoever binds. */
    public <T> T bind(Exchange<T> exchange) throws LDAPException {
        return on(binding, exchange);
    }

    /** What is said over a connection. */
    public interface Exchange<T> {
        T over(LDAPConnection connection) throws LDAPException;
    }

    /** A pooled connection may have been closed by the other side long ago: it is replaced and the exchange had again, once. */
    private static <T> T on(LDAPConnectionPool pool, Exchange<T> exchange) throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        try {
            return exchange(pool, connection, exchange);
        } catch (LDAPException e) {
            if (e.getResultCode() != ResultCode.SERVER_DOWN) {
                pool.releaseConnectionAfterException(connection, e);
                throw e;
            }
        }
        LDAPConnection fresh = pool.replaceDefunctConnection(connection);
        try {
            return exchange(pool, fresh, exchange);
        } catch (LDAPException e) {
            pool.releaseConnectionAfterException(fresh, e);
            throw e;
        }
    }

    private static <T> T exchange(LDAPConnectionPool pool, LDAPConnection connection, Exchange<T> exchange) throws LDAPException {
        try {
            T result = exchange.over(connection);
            pool.releaseConnection(connection);
            return result;
        } catch (RuntimeException e) {
            pool.releaseDefunctConnection(connection);
            throw e;
        }
    }

    public boolean isActiveDirectory() throws LDAPException {
        if (activeDirectory == null) {
            RootDSE root = search(LDAPConnection::getRootDSE);
            String[] capabilities = root == null ? null : root.getAttributeValues("supportedCapabilities");
            activeDirectory = capabilities != null && Stream.of(capabilities).anyMatch(ACTIVE_DIRECTORY::equals);
        }
        return activeDirectory;
    }

    @Override
    public void close() {
        searching.close();
        binding.close();
    }
}

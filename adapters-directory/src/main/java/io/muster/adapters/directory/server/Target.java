package io.muster.adapters.directory.server;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import io.muster.domain.access.DirectorySettings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A connection's settings, understood.
 *
 * @param filter what every entry must fit
 * @param settings where they come from
 */
public record Target(String host, int port, Encryption encryption, DN base, Optional<Filter> filter, DirectorySettings settings) {
    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");
    private static final int LDAPS_PORT = 636;
    private static final int LDAP_PORT = 389;

    /** How what is sent is kept from being read on the way. */
    public enum Encryption { NONE, LDAPS, START_TLS }

    /** @throws IllegalArgumentException with a sentence on what is wrong */
    public static Target of(DirectorySettings settings) {
        URI url = url(settings.url());
        boolean ldaps = url.getScheme().equals("ldaps");
        Encryption encryption = ldaps ? Encryption.LDAPS : settings.startTls() ? Encryption.START_TLS : Encryption.NONE;
        int port = url.getPort() >= 0 ? url.getPort() : ldaps ? LDAPS_PORT : LDAP_PORT;
        checkBindAccount(settings);
        return new Target(url.getHost().replaceAll("[\\[\\]]", ""), port, encryption, base(settings), filter(settings),
            settings);
    }

    private static URI url(String text) {
        URI url = null;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("directory.url is no URL: " + e.getMessage(), e);
        }
        if (url.getHost() == null || url.getPort() > 0xFFFF || url.getPort() == 0 || url.getUserInfo() != null) {
            throw new IllegalArgumentException("directory.url must be ldap://host[:port] or ldaps://host[:port]");
        }
        return url;
    }

    private static void checkBindAccount(DirectorySettings settings) {
        if (settings.bindDn().isPresent() != settings.bindPasswordKey().isPresent()) {
            throw new IllegalArgumentException("directory.bindDn and directory.bindPasswordKey belong together; give both, or neither "
                + "for a directory that may be searched by anybody");
        }
        settings.bindPasswordKey().filter(Target::isMustersOwn).ifPresent(key -> {
            throw new IllegalArgumentException("directory.bindPasswordKey must not name a setting of Muster's own; name one that begins "
                + "with muster.directory., such as muster.directory.corp.password");
        });
    }

    /** Else whoever may make connections could have the database's password sent to a server of theirs. */
    private static boolean isMustersOwn(String key) {
        // Environment variables are found under such names too.
        String name = key.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        return name.startsWith("muster_") && !name.startsWith("muster_directory_");
    }

    private static DN base(DirectorySettings settings) {
        try {
            return new DN(settings.baseDn());
        } catch (LDAPException e) {
            throw new IllegalArgumentException("directory.baseDn is no DN, such as dc=example,dc=com: " + e.getMessage(), e);
        }
    }

    private static Optional<Filter> filter(DirectorySettings settings) {
        try {
            return settings.filter().isEmpty() ? Optional.empty() : Optional.of(Filter.create(settings.filter().get()));
        } catch (LDAPException e) {
            throw new IllegalArgumentException("directory.filter is no LDAP filter, such as (objectClass=user): " + e.getMessage(), e);
        }
    }

    /** Whether what is sent can be read by nobody on the way: it is encrypted, or does not leave this machine. */
    boolean keepsSecrets() {
        return encryption != Encryption.NONE || HERE.matcher(host).matches();
    }

    /** The connection's filter and another. */
    public Filter narrowed(Filter wanted) {
        return filter.map(own -> Filter.createANDFilter(own, wanted)).orElse(wanted);
    }

    /** Host and port, for messages. */
    public String address() {
        return host + ":" + port;
    }
}

package io.muster.domain.access;

import java.util.Optional;

/**
 * How a directory is reached and searched.
 *
 * @param url {@code ldap://} or {@code ldaps://} with host and port
 * @param bindPasswordKey the configuration key that holds the password, never the password itself
 * @param matchAttribute what a user name is compared with, {@code sAMAccountName} where nothing was said
 * @param filter an LDAP filter (RFC 4515) that narrows the search
 * @param caFile certificates to trust, PEM; the JVM's where empty
 */
public record DirectorySettings(String url, boolean startTls, String baseDn, Optional<String> bindDn,
                                Optional<String> bindPasswordKey, String matchAttribute, Optional<String> filter,
                                Optional<String> caFile) {
    public static final String DEFAULT_MATCH_ATTRIBUTE = "sAMAccountName";

    /** @throws IllegalArgumentException where the URL, the base or the attribute does not have its form */
    public DirectorySettings {
        if (url == null || !url.matches("ldaps?://[^/\\s]+/?")) {
            throw new IllegalArgumentException("directory.url must be ldap://host[:port] or ldaps://host[:port]");
        }
        if (baseDn == null || baseDn.isBlank()) {
            throw new IllegalArgumentException("directory.baseDn must name where to search");
        }
        matchAttribute = matchAttribute == null || matchAttribute.isBlank() ? DEFAULT_MATCH_ATTRIBUTE : matchAttribute;
        if (!matchAttribute.matches("[A-Za-z][A-Za-z0-9-]*|[0-9]+(\\.[0-9]+)*")) {
            throw new IllegalArgumentException("directory.matchAttribute must name an attribute, such as sAMAccountName");
        }
    }
}

package io.muster.domain.importing;

import io.muster.domain.access.Connection;

/** What stays the same for every record of one import. */
public record ImportTerms(ImportRules rules, CorrelationKey key, ObjectRule objects, Connection connection, Importer importer,
                          ReferenceCatalog catalog) {
    boolean takesCredentials() {
        return rules.credentials() == CredentialRule.ACCEPT && connection.kind() == Connection.Kind.LOCAL;
    }

    /** Whether an external id is the importer's word on whose entry of the directory an account is, and so on who signs in to it. */
    boolean statesEntries() {
        return rules.directory() == DirectoryRule.IGNORE && connection.kind() == Connection.Kind.DIRECTORY;
    }
}

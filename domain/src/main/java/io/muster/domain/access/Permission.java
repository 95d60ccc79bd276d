package io.muster.domain.access;

import io.muster.domain.account.Text;

import java.util.Set;

/**
 * Something that a role allows, such as {@code accounts:view}. A role may also hold permissions that only another system
 * knows ({@code action:pim_enrich_product_index}); Muster keeps and exports them.
 */
public record Permission(String value) implements Comparable<Permission> {
    public static final int MAX_LENGTH = 200;

    public static final Permission ACCOUNTS_VIEW = new Permission("accounts:view");
    public static final Permission ACCOUNTS_MANAGE = new Permission("accounts:manage");
    public static final Permission ACCOUNTS_EXPORT = new Permission("accounts:export");
    public static final Permission ACCOUNTS_IMPORT = new Permission("accounts:import");
    public static final Permission CREDENTIALS_EXPORT = new Permission("credentials:export");
    public static final Permission SETTINGS_MANAGE = new Permission("settings:manage");
    /** To import into a directory connection without the directory's verdict. */
    public static final Permission DIRECTORY_IGNORE = new Permission("directory:ignore");

    /** To make tenants, which takes an account of the tenant {@code default}. */
    public static final Permission TENANTS_MANAGE = new Permission("tenants:manage");

    /** The permissions that Muster itself asks for. */
    public static final Set<Permission> KNOWN = Set.of(ACCOUNTS_VIEW, ACCOUNTS_MANAGE, ACCOUNTS_EXPORT, ACCOUNTS_IMPORT,
        CREDENTIALS_EXPORT, SETTINGS_MANAGE, DIRECTORY_IGNORE, TENANTS_MANAGE);
    private static final Set<Permission> FOR_NO_GROUP = Set.of(SETTINGS_MANAGE, DIRECTORY_IGNORE, TENANTS_MANAGE);

    /** @throws IllegalArgumentException where the text is blank, too long, or holds blanks, commas or control characters */
    public Permission {
        if (value == null || value.isEmpty() || value.length() > MAX_LENGTH
            || value.chars().anyMatch(c -> c == ',' || Character.isWhitespace(c) || Character.isISOControl(c))
            || Text.hasHalfCharacter(value)) {
            throw new IllegalArgumentException("a permission is 1 to " + MAX_LENGTH + " characters without blanks and commas");
        }
    }

    /** Whether it is about more than the accounts of a group can be. */
    public boolean isForNoGroup() {
        return FOR_NO_GROUP.contains(this);
    }

    @Override
    public int compareTo(Permission other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

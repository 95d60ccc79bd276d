package io.muster.domain.exporting;

import java.util.Optional;
import java.util.stream.Stream;

/** What every account has, or can have, under its name in the API. */
public enum Attribute implements Property {
    ID("id", Type.TEXT), CONNECTION("connection", Type.NAME), USER_NAME("userName", Type.NAME), DISPLAY_NAME("displayName", Type.NAME),
    GIVEN_NAME("givenName", Type.NAME), FAMILY_NAME("familyName", Type.NAME), NICKNAME("nickname", Type.NAME),
    EMAIL("email", Type.NAME), EMAIL_VERIFIED("emailVerified", Type.FLAG), PHONE("phone", Type.TEXT), LOCALE("locale", Type.TEXT),
    TIMEZONE("timezone", Type.TEXT), PICTURE("picture", Type.TEXT), ENABLED("enabled", Type.FLAG),
    ROLES("roles", Type.NAME), MAIN_GROUP("mainGroup", Type.NAME), GROUPS("groups", Type.NAME), TEAMS("teams", Type.NAME),
    EXTERNAL_ID("externalId", Type.TEXT), CREATED_AT("createdAt", Type.TIME), UPDATED_AT("updatedAt", Type.TIME),
    LAST_LOGIN_AT("lastLoginAt", Type.TIME), LOGINS_COUNT("loginsCount", Type.NUMBER),
    CREDENTIAL_ALGORITHM("credential.algorithm", Type.TEXT),
    /** User name, display name and e-mail: what a word without a field is looked for in. */
    NAMES("names", Type.NAME);

    /**
     * How values are compared: names in their normal form, texts as they are, both code point by code point; flags are
     * {@code true} or {@code false}, times ISO 8601 in UTC, numbers whole.
     */
    public enum Type { NAME, TEXT, FLAG, TIME, NUMBER }

    private final String label;
    private final Type type;

    Attribute(String label, Type type) {
        this.label = label;
        this.type = type;
    }

    @Override
    public String label() {
        return label;
    }

    public Type type() {
        return type;
    }

    /** Whether no account has more than one value. */
    public boolean single() {
        return this != ROLES && this != GROUPS && this != TEAMS && this != NAMES;
    }

    public static Optional<Attribute> labelled(String label) {
        return Stream.of(values()).filter(attribute -> attribute.label.equals(label)).findFirst();
    }
}

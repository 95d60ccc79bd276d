package io.muster.adapters.expressions;

import io.muster.application.spelling.Nearest;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.ColumnChoice;
import io.muster.domain.exporting.ColumnChoice.Type;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code user} has, under its names in the API and, as aliases, those that Auth0 gives its users. Values are texts, booleans,
 * whole numbers, times, lists and maps of these, as {@link JsonTree} has them, or null.
 */
enum UserMember {
    USER_NAME("User name", Field.USER_NAME, "username"),
    DISPLAY_NAME("Name", Field.DISPLAY_NAME, "name"),
    GIVEN_NAME("Given name", Field.GIVEN_NAME, "given_name"),
    FAMILY_NAME("Family name", Field.FAMILY_NAME, "family_name"),
    NICKNAME("Nickname", Field.NICKNAME, ""),
    EMAIL("E-mail", Field.EMAIL, ""),
    EMAIL_VERIFIED("E-mail verified", Field.EMAIL_VERIFIED, "email_verified"),
    PHONE("Phone", Field.PHONE, "phone_number"),
    LOCALE("Locale", Field.LOCALE, ""),
    TIMEZONE("Time zone", Field.TIMEZONE, ""),
    PICTURE("Picture", Field.PICTURE, ""),
    ENABLED("Enabled", Field.ENABLED, ""),
    BLOCKED("Blocked", "blocked", "", Type.FLAG, user -> !user.account().enabled()),
    ROLES("Roles", Reference.ROLES, Type.LIST),
    MAIN_GROUP("Main group", Reference.MAIN_GROUP, Type.TEXT),
    GROUPS("Groups", Reference.GROUPS, Type.LIST),
    TEAMS("Teams", Reference.TEAMS, Type.LIST),
    CREATED_AT("Created", "createdAt", "created_at", Type.TIME, user -> user.account().activity().createdAt()),
    UPDATED_AT("Updated", "updatedAt", "updated_at", Type.TIME, user -> user.account().activity().updatedAt()),
    LAST_LOGIN_AT("Last sign-in", "lastLoginAt", "last_login", Type.TIME, user -> user.account().activity().lastLoginAt().orElse(null)),
    LOGINS_COUNT("Sign-ins", "loginsCount", "logins_count", Type.NUMBER, user -> user.account().activity().loginsCount()),
    ATTRIBUTES("Attributes", Field.ATTRIBUTES, ""),
    USER_METADATA("User metadata", Field.USER_METADATA, "user_metadata"),
    APP_METADATA("App metadata", Field.APP_METADATA, "app_metadata"),
    EXTERNAL_ID("External id", Field.EXTERNAL_ID, ""),
    USER_ID("Auth0 user id", "user_id", "", Type.TEXT, user -> user.text(Field.EXTERNAL_ID).map(id -> "auth0|" + id).orElse(null)),
    ID("Id", "id", "", Type.TEXT, user -> user.account().id().toString()),
    CONNECTION("Connection", "connection", "", Type.TEXT, user -> user.account().connection().value()),
    IDENTITIES("Identities", "identities", "", Type.LIST, UserMember::identities),
    CREDENTIAL("Credential", "credential", "", Type.OBJECT, UserMember::credential);

    private static final Map<String, UserMember> BY_NAME = new LinkedHashMap<>();

    static {
        for (UserMember member : values()) {
            member.names().forEach(name -> BY_NAME.put(name, member));
        }
    }

    private final String title;
    private final String path;
    private final Optional<String> alias;
    private final Type type;
    private final Function<User, Object> value;

    UserMember(String title, String path, String alias, Type type, Function<User, Object> value) {
        this.title = title;
        this.path = path;
        this.alias = Optional.of(alias).filter(name -> !name.isEmpty());
        this.type = type;
        this.value = value;
    }

    UserMember(String title, Field field, String alias) {
        this(title, field.label(), alias, type(field), user -> value(field, user));
    }

    UserMember(String title, Reference place, Type type) {
        this(title, place.label(), "", type, user -> {
            List<String> names = user.account().access().get(place).stream().map(Name::value).toList();
            return !place.single() ? names : names.isEmpty() ? null : names.get(0);
        });
    }

    private static Type type(Field field) {
        return switch (field.kind()) {
            case TEXT -> Type.TEXT;
            case BOOLEAN -> Type.FLAG;
            case JSON -> Type.OBJECT;
        };
    }

    private static Object value(Field field, User user) {
        return switch (field.kind()) {
            case TEXT -> user.text(field).orElse(null);
            case BOOLEAN -> user.text(field).map(Boolean::valueOf).orElse(null);
            case JSON -> user.object(field);
        };
    }

    private static List<Map<String, Object>> identities(User user) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("connection", user.account().connection().value());
        identity.put("user_id", user.text(Field.EXTERNAL_ID).orElse(null));
        return List.of(identity);
    }

    /** As the API shows it: the hash itself never leaves. */
    private static Map<String, Object> credential(User user) {
        Optional<String> algorithm = user.account().credential().map(Credential::algorithm);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("state", algorithm.isPresent() ? "SET" : user.kind() == Connection.Kind.LOCAL ? "PROVISIONAL" : "NONE");
        credential.put("algorithm", algorithm.orElse(null));
        return credential;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(path), alias.stream());
    }

    static Optional<UserMember> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Everything that a member can be called. */
    /** The end of a message about a name that there is not: the one that was perhaps meant, if any. */
    static String hint(String name) {
        return Nearest.meant(name, BY_NAME.keySet()).map(meant -> "; did you mean '" + meant + "'?").orElse("");
    }

    ColumnChoice choice() {
        return new ColumnChoice(title, path, alias, type);
    }

    boolean hasMembers() {
        return this == IDENTITIES || type == Type.OBJECT;
    }

    /** The field whose JSON it is, where it is one's. */
    Optional<Field> stored() {
        return Field.labelled(path).filter(field -> field.kind() == Field.Kind.JSON);
    }

    /** What it is of a user; {@link Instant}s for times. */
    Object of(User user) {
        return value.apply(user);
    }
}

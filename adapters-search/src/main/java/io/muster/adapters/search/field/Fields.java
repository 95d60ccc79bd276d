package io.muster.adapters.search.field;

import io.muster.adapters.search.syntax.Fault;
import io.muster.application.spelling.Nearest;
import io.muster.domain.access.Connection;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Member;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be searched, under its name in the API and under Auth0's. A name is looked for as it is, and else in any case;
 * the keys of JSON objects are always as they are.
 */
public final class Fields {
    /** What asks whether somebody has a value. */
    public static final String EXISTS = "_exists_";
    private static final String CREDENTIAL_STATE = "credential.state";
    private static final Map<String, SearchField> FIXED = new LinkedHashMap<>();
    private static final Map<String, Field> OBJECTS = new LinkedHashMap<>();
    private static final List<String> API = Stream.of(Stream.of(Attribute.values()).map(Attribute::label), Stream.of(CREDENTIAL_STATE),
        Stream.of("attributes.…", "userMetadata.…", "appMetadata.…")).flatMap(names -> names).toList();
    private static final List<String> KNOWN;

    static {
        for (Attribute attribute : Attribute.values()) {
            FIXED.put(attribute.label(), SearchField.of(attribute));
        }
        FIXED.putAll(Map.ofEntries(same("name", Attribute.DISPLAY_NAME), same("given_name", Attribute.GIVEN_NAME),
            same("family_name", Attribute.FAMILY_NAME), same("username", Attribute.USER_NAME),
            same("email_verified", Attribute.EMAIL_VERIFIED), same("phone_number", Attribute.PHONE),
            same("logins_count", Attribute.LOGINS_COUNT), same("created_at", Attribute.CREATED_AT),
            same("updated_at", Attribute.UPDATED_AT), same("last_login", Attribute.LAST_LOGIN_AT),
            same("identities.connection", Attribute.CONNECTION)));
        FIXED.put("blocked", SearchField.blocked());
        FIXED.put("user_id", SearchField.userId());
        Stream.of(Field.ATTRIBUTES, Field.USER_METADATA, Field.APP_METADATA).forEach(object -> OBJECTS.put(object.label(), object));
        OBJECTS.put("user_metadata", Field.USER_METADATA);
        OBJECTS.put("app_metadata", Field.APP_METADATA);
        KNOWN = Stream.of(FIXED.keySet(), List.of(CREDENTIAL_STATE, EXISTS), OBJECTS.keySet()).flatMap(Collection::stream).toList();
    }

    private final Map<String, SearchField> exact = new LinkedHashMap<>(FIXED);

    /** @param connections the tenant's, which tell what a missing credential means */
    public Fields(Collection<Connection> connections) {
        exact.put(CREDENTIAL_STATE, new CredentialState(connections));
    }

    private static Map.Entry<String, SearchField> same(String name, Attribute attribute) {
        return Map.entry(name, SearchField.of(attribute));
    }

    /** @param name with what Lucene tells of its backslashes */
    public Optional<SearchField> find(CharSequence name) {
        Optional<SearchField> field = ignoringCase(exact, name.toString());
        return field.isPresent() ? field : member(Path.of(name));
    }

    private static Optional<SearchField> member(Path path) {
        return path.flaw().isPresent() || path.keys().size() < 2 ? Optional.empty()
            : ignoringCase(OBJECTS, path.keys().get(0)).map(object -> new Member(object, path.keys().subList(1, path.keys().size())))
                .map(member -> written -> new AccountQuery.Where(member, written));
    }

    private static <T> Optional<T> ignoringCase(Map<String, T> named, String name) {
        if (named.containsKey(name)) {
            return Optional.of(named.get(name));
        }
        return named.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }

    /** What to say of a name that is not found. */
    public static String unknown(CharSequence name) {
        Path path = Path.of(name);
        String shown = "'" + Fault.shown(name) + "'";
        if (ignoringCase(OBJECTS, path.keys().get(0)).isEmpty()) {
            return "there is no field " + shown + Nearest.hint(name.toString(), KNOWN, API);
        }
        return path.flaw().map(flaw -> shown + " " + flaw)
            .orElse(shown + " is an object; name what is in it, as in " + Fault.shown(name) + ".plan");
    }
}

package io.muster.domain.testing;

import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Accounts to try queries on. Their values are few, so that {@link GeneratedQueries} often fit them, and are such as
 * comparisons go wrong on: cases that fold oddly, composed and decomposed letters, what means something to LIKE, to Lucene
 * and in JSON paths, letters beyond the basic plane.
 */
public final class GeneratedAccounts {
    public static final List<String> CONNECTIONS = List.of("local", "Second");
    public static final List<String> ROLES = List.of("viewer", "Editor");
    public static final List<String> GROUPS = List.of("Europe", "FRANCE", "\u00cele \ud83d\ude00");
    public static final List<String> TEAMS = List.of("Ops", "e_m%a");

    static final List<String> TEXTS = List.of("jo", "Jo", "john doe", "JOHN DOE", "J\u00f6hn", "Jo\u0308hn", "stra\u00dfe", "STRASSE",
        "\u0130stanbul", "\u039f\u03b4\u03cc\u03c2", "a_b%c", "a\\b*c?d", "50%", "O'Brien \"x\" (y)", "\uff21\uff22", "\ud83d\ude00",
        "\ufb01x", "\u0645\u0631\u062d\u0628\u0627", "AND", "true", "10", "2024-01-31", "x\u00a0y", "[a TO b]", "n/a", "c:d", "+x -y !z");
    static final List<String> EMAILS = List.of("jo@example.com", "JOE@Example.com", "j_o@x", "j%o@x", "jo+tag@example.com",
        "b\u00fccher@example.com");
    static final List<String> PHONES = List.of("+33612345678", "06 12 34");
    static final List<String> KEYS = List.of("plan", "roles", "n", "Plan", "first name", "a.b", "$[\"x\"]", "\u00e9");
    static final List<String> NUMBERS = List.of("1", "1.0", "10", "-3", "1e2", "100", "0.1", "12345678901234567890.5");
    static final List<Instant> TIMES = List.of(Instant.parse("2024-01-31T00:00:00Z"), Instant.parse("2024-01-31T23:59:59.999999Z"),
        Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00.000001Z"));
    private static final List<Field> TEXT_FIELDS = List.of(Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NICKNAME,
        Field.LOCALE, Field.TIMEZONE, Field.PICTURE, Field.EXTERNAL_ID);
    private static final int DEPTH = 2;

    private GeneratedAccounts() {
    }

    /** So many of them, in {@link #CONNECTIONS}, each with a user name of its own, and an address of its own or none. */
    public static Arbitrary<List<Account>> accounts(int number) {
        return drafts().list().ofSize(number)
            .map(drafts -> IntStream.range(0, number).mapToObj(i -> drafts.get(i).number(i).build()).toList());
    }

    private record Draft(AccountBuilder account, String userName, Optional<String> email) {
        AccountBuilder number(int i) {
            email.ifPresent(address -> account.withEmail(i < EMAILS.size() ? EMAILS.get(i) : i + address));
            boolean free = i < TEXTS.size() && TEXTS.subList(0, i).stream().noneMatch(other -> same(other, TEXTS.get(i)));
            return account.with(Field.USER_NAME, free ? TEXTS.get(i) : userName + "-" + i).withId(AccountBuilder.idOf("account " + i));
        }

        private static boolean same(String one, String other) {
            return NormalForm.of(one).equals(NormalForm.of(other));
        }
    }

    private static Arbitrary<Draft> drafts() {
        Arbitrary<Optional<String>> credentials = Arbitraries.of("$argon2id$v=19$abc", "$2b$10$abc").optional(0.5);
        Arbitrary<String> connections = Arbitraries.of(CONNECTIONS);
        return Combinators.combine(values(), references(), activity(), credentials, connections, Arbitraries.of(TEXTS),
            Arbitraries.of(EMAILS).optional(0.6)).as((values, references, activity, credential, connection, userName, email) -> {
                AccountBuilder account = AccountBuilder.anAccount().inConnection(connection).with(activity);
                values.forEach(account::with);
                references.forEach((place, names) -> account.with(place, names.toArray(String[]::new)));
                credential.ifPresent(account::withCredential);
                return new Draft(account, userName, email);
            });
    }

    private static Arbitrary<Map<Field, String>> values() {
        Arbitrary<Map<Field, String>> texts = Arbitraries.maps(Arbitraries.of(TEXT_FIELDS), Arbitraries.of(TEXTS)).ofMaxSize(5);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(texts, flags, flags, Arbitraries.of(PHONES).optional(0.3), object(DEPTH), object(DEPTH), object(DEPTH))
            .as((some, enabled, verified, phone, attributes, userMetadata, appMetadata) -> {
                Map<Field, String> values = new TreeMap<>(some);
                values.put(Field.ENABLED, enabled.toString());
                values.put(Field.EMAIL_VERIFIED, verified.toString());
                phone.ifPresent(number -> values.put(Field.PHONE, number));
                values.put(Field.ATTRIBUTES, attributes);
                values.put(Field.USER_METADATA, userMetadata);
                values.put(Field.APP_METADATA, appMetadata);
                return values;
            });
    }

    private static Arbitrary<Map<Reference, List<String>>> references() {
        return Combinators.combine(some(ROLES, 2), some(GROUPS, 1), some(GROUPS, 2), some(TEAMS, 2))
            .as((roles, mainGroup, groups, teams) -> Map.of(Reference.ROLES, roles, Reference.MAIN_GROUP, mainGroup,
                Reference.GROUPS, groups, Reference.TEAMS, teams));
    }

    private static Arbitrary<List<String>> some(List<String> names, int most) {
        return Arbitraries.of(names).list().uniqueElements().ofMaxSize(most);
    }

    private static Arbitrary<Activity> activity() {
        Arbitrary<Instant> times = Arbitraries.of(TIMES);
        return Combinators.combine(times, times, times.optional(0.5), Arbitraries.longs().between(0, 12)).as(Activity::new);
    }

    /** Members in the order of their names, as accounts keep them. */
    private static Arbitrary<String> object(int depth) {
        return Arbitraries.maps(Arbitraries.of(KEYS), value(depth)).ofMaxSize(4).map(members -> new TreeMap<>(members).entrySet().stream()
            .map(member -> quoted(member.getKey()) + ":" + member.getValue()).collect(Collectors.joining(",", "{", "}")));
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> single = Arbitraries.oneOf(Arbitraries.of(TEXTS).map(GeneratedAccounts::quoted), Arbitraries.of(NUMBERS),
            Arbitraries.of("true", "false", "null", "\"\"", "\"1.0\""));
        if (depth == 0) {
            return single;
        }
        Arbitrary<String> list = Arbitraries.lazy(() -> value(depth - 1)).list().ofMaxSize(3)
            .map(items -> "[" + String.join(",", items) + "]");
        return Arbitraries.frequencyOf(Tuple.of(5, single), Tuple.of(2, list),
            Tuple.of(2, Arbitraries.lazy(() -> object(depth - 1))));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

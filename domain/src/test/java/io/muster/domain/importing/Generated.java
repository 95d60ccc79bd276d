package io.muster.domain.importing;

import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.importing.Scene.anImport;

/**
 * Records, accounts and rules for properties. User names and e-mails are few, so that records often fit an account or meet
 * another's claim; texts hold emoji, right-to-left letters and odd blanks.
 */
final class Generated extends DomainContextBase {
    private static final String[] HASHES = {"$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA", "$2b$10$N9qo8uLOickgx2ZMRZoMye"};

    /** Two accounts that an import may meet; the first is the one that records mostly speak of. */
    record World(Account first, Account second) {
        List<Account> accounts() {
            return List.of(first, second);
        }
    }

    /** What an import is about, but for its records. */
    record Terms(OnMatch onMatch, MembershipRule memberships, UnknownReference unknown, CredentialRule credentials,
                 CorrelationKey key, boolean powerful, int superAdministratorsLeft) {
        Scene scene() {
            Scene scene = anImport().onMatch(onMatch).memberships(memberships).credentials(credentials).keyedBy(key)
                .leaving(superAdministratorsLeft);
            for (Reference place : Reference.values()) {
                scene.unknown(place.kind(), unknown);
            }
            return powerful ? scene : scene.bySomeoneWith("accounts:view", "accounts:import");
        }
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Combinators.combine(Arbitraries.of(OnMatch.class), Arbitraries.of(MembershipRule.class),
            Arbitraries.of(UnknownReference.class), Arbitraries.of(CredentialRule.class), Arbitraries.of(CorrelationKey.class),
            Arbitraries.of(true, true, true, false), Arbitraries.integers().between(1, 2)).as(Terms::new);
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(account("jdoe", "j@x"), account("\ud83d\ude00 \u0639\u0645\u0631", "b@x")).as(World::new);
    }

    @Provide
    Arbitrary<AccountRecord> records() {
        Arbitrary<Optional<AccountId>> ids =
            Arbitraries.of(AccountBuilder.idOf("jdoe"), AccountBuilder.idOf("unknown")).optional(0.3);
        Arbitrary<Activity> times = Arbitraries.of(Activity.startingAt(AccountBuilder.THEN.minusSeconds(86_400)));
        return Combinators.combine(fields(true), references(true), ids, Arbitraries.of(HASHES).optional(0.4), times.optional(0.3))
            .as((fields, references, id, hash, activity) -> {
                RecordBuilder record = RecordBuilder.aRecord();
                fields.forEach(record::with);
                references.forEach((place, names) -> record.with(place, names.toArray(String[]::new)));
                id.ifPresent(record::withId);
                hash.ifPresent(record::withCredential);
                activity.ifPresent(record::with);
                return record.build();
            });
    }

    private static Arbitrary<Account> account(String userName, String email) {
        Arbitrary<Optional<String>> hashes = Arbitraries.of(HASHES).optional(0.5);
        return Combinators.combine(fields(false), references(false), hashes).as((fields, references, hash) -> {
            AccountBuilder account = AccountBuilder.anAccount(userName);
            fields.forEach(account::with);
            references.forEach((place, names) -> account.with(place, names.toArray(String[]::new)));
            hash.ifPresent(account::withCredential);
            return account.with(Field.USER_NAME, userName).withEmail(email).build();
        });
    }

    private static Arbitrary<Map<Field, String>> fields(boolean odd) {
        return seeds(Field.class)
            .flatMap(chosen -> texts().list().ofSize(Field.values().length).map(texts -> {
                Map<Field, String> fields = new EnumMap<>(Field.class);
                chosen.forEach((field, seed) -> fields.put(field, value(field, seed, texts.get(field.ordinal()), odd)));
                if (odd && chosen.size() % 4 > 0) {
                    fields.put(Field.USER_NAME, value(Field.USER_NAME, chosen.size() / 4, "", true));
                }
                return fields;
            }));
    }

    private static String value(Field field, int seed, String text, boolean blanksToo) {
        if (blanksToo && seed % 5 == 4) {
            return seed % 2 == 0 ? "" : " \t";
        }
        return switch (field) {
            case USER_NAME -> pick(seed, "jdoe", "JDoe", " jdoe", "\ud83d\ude00 \u0639\u0645\u0631", "new", "J@x", "=1+1");
            case EMAIL -> pick(seed, "j@x", "J@X", "b@x", "new@\u4f8b\u5b50");
            case PHONE -> pick(seed, "+33612345678", "06 12 34");
            case EMAIL_VERIFIED, ENABLED -> pick(seed, "true", "false");
            case ATTRIBUTES, USER_METADATA, APP_METADATA -> pick(seed, "{}", "{\"a\":\"\ud83d\ude00\"}", "{\"a\":null}");
            case LOCALE, TIMEZONE -> pick(seed, "fr_FR", "Europe/Paris");
            default -> text;
        };
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of("=1+1", "+49 1", "007", "a, \"b\"; c", "'", "\u202eabc\u202c",
            "\u0645\u0631\u062d\u0628\u0627", "\ud83d\udc69\u200d\ud83d\udcbb", "  two  blanks ", "\u00a0", "e\u0301", "\u00e9");
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(12)
            .filter(text -> !text.isBlank() && Field.NICKNAME.check(text).isEmpty());
        return Arbitraries.oneOf(odd, any);
    }

    private static Arbitrary<Map<Reference, List<String>>> references(boolean unknownToo) {
        return seeds(Reference.class)
            .map(chosen -> {
                Map<Reference, List<String>> references = new EnumMap<>(Reference.class);
                chosen.forEach((place, seed) -> references.put(place, names(place, seed, unknownToo)));
                return references;
            });
    }

    /** Some of the constants, each with a number that its value is picked by. */
    private static <E extends Enum<E>> Arbitrary<Map<E, Integer>> seeds(Class<E> constants) {
        return Arbitraries.maps(Arbitraries.of(constants), Arbitraries.integers().between(0, 1_000_000))
            .ofMaxSize(constants.getEnumConstants().length);
    }

    private static List<String> names(Reference place, int seed, boolean unknownToo) {
        List<String> known = switch (place) {
            case ROLES -> List.of("viewer", "editor", "super-administrator");
            case MAIN_GROUP, GROUPS -> List.of("Europe", "FRANCE");
            case TEAMS -> List.of("Ops", "emea");
        };
        String one = known.get(seed % known.size());
        String other = unknownToo && seed % 7 == 6 ? "\u00c9quipe \ud83d\ude00" : known.get(seed / 8 % known.size());
        return switch (seed % 4) {
            case 0 -> List.of();
            case 1 -> List.of(one);
            default -> place.single() ? List.of(other) : List.of(one, other);
        };
    }

    private static String pick(int seed, String... values) {
        return values[seed / 10 % values.length];
    }
}

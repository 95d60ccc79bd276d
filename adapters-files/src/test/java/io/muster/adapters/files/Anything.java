package io.muster.adapters.files;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.testing.AccountBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts with all that has ever broken a file format, the same for the same seed. */
final class Anything {
    private static final List<String> TEXTS = List.of("=1+1", "+49 30 1234", "007", "0", "a,b;c|d", "say \"hi\"", "it's", "'quoted",
        "@cmd", "-1", "null", "true", "{}", "[]", "\\", "back\\slash\\n", "emoji 😀👩‍👩‍👧", "مرحبا بالعالم", "\u202Eabc", "ﬁ ﬀ",
        " lead and trail ", "é e\u0301", "<b>&amp;</b>", "ÿ\u00A0", "x\u2028y", "%00", "$argon2id$");
    /** Invisible characters are for fields only: no name is to look like another. */
    private static final List<String> NAMES = TEXTS.stream().filter(text -> !text.matches(".*[\\p{Cf}\\p{Zl}].*")).toList();
    private static final List<String> JSON = List.of("{}", "{\"a\":\"line\\nbreak\\r\\n\\ttab\"}", "{\"\":null,\"A\":[],\"a\":{}}",
        "{\"n\":[0,-0,1.0,1e5,-1.25E-7,12345678901234567890123456789]}", "{\"deep\":{\"er\":{\"est\":[[[{\"x\":true}]]]}}}",
        "{\"quote\\\"d\":\"\\\\\",\"é\":\"😀\"}", "{\"control\":\"\\u0001\\u001f\\b\\f/\"}");

    private final Random random;

    Anything(long seed) {
        random = new Random(seed);
    }

    List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            accounts.add(account(i));
        }
        return accounts;
    }

    /** Roles as Akeneo knows them. */
    List<Definition> roles() {
        List<Definition> roles = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Set<Permission> permissions = random.ints(random.nextInt(4), 0, 100).mapToObj(number -> new Permission("=action:x_" + number))
                .collect(Collectors.toSet());
            roles.add(Definition.role(new Name("ROLE_" + i + "_-"), one(NAMES), Permissions.of(permissions)));
        }
        return roles;
    }

    List<Definition> groups() {
        return NAMES.stream().filter(name -> random.nextBoolean())
            .map(name -> Definition.group(new Name(name), null, Optional.empty())).toList();
    }

    private Account account(int number) {
        AccountBuilder account = AccountBuilder.anAccount((number + one(NAMES) + one(NAMES)).strip())
            .withId(new AccountId(new UUID(random.nextLong(), random.nextLong())));
        for (Field field : List.of(Field.DISPLAY_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NICKNAME, Field.LOCALE, Field.TIMEZONE,
            Field.PICTURE, Field.EXTERNAL_ID)) {
            maybe(() -> account.with(field, one(TEXTS)));
        }
        for (Field field : List.of(Field.ATTRIBUTES, Field.USER_METADATA, Field.APP_METADATA)) {
            maybe(() -> account.with(field, one(JSON)));
        }
        maybe(() -> account.withEmail(number + "+tag=1@example.com"));
        maybe(() -> account.with(Field.PHONE, "+49 (0)30 123456"));
        maybe(() -> account.with(Field.EMAIL_VERIFIED, "true"));
        maybe(account::disabled);
        maybe(() -> account.withRoles(one(NAMES), one(NAMES)));
        maybe(() -> account.with(Reference.MAIN_GROUP, one(NAMES)));
        maybe(() -> account.inGroups(one(NAMES), one(NAMES), one(NAMES)));
        maybe(() -> account.inTeams(one(NAMES)));
        maybe(() -> account.withCredential("$pbkdf2-sha1$i=10000,l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4"));
        maybe(() -> account.with(activity()));
        return account.build();
    }

    private Activity activity() {
        Instant created = Instant.EPOCH.plus(Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000) * 1_000L));
        return new Activity(created, created.plusSeconds(random.nextInt(1_000)),
            random.nextBoolean() ? Optional.of(created) : Optional.empty(), random.nextInt(100));
    }

    private void maybe(Runnable change) {
        if (random.nextBoolean()) {
            change.run();
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

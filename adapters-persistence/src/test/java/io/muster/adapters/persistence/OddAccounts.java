package io.muster.adapters.persistence;

import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Accounts with what databases hold badly or not at all. */
final class OddAccounts {
    /** The first ones are beyond jsonb. */
    private static final List<String> OBJECTS = List.of(
        "{\"plan\":\"a\\u0000b\"}", "{\"a\\u0000\":\"plan\",\"plan\":\"jo\"}", "{\"n\":1e999999,\"plan\":\"jo\"}", "{\"n\":-1E+200000}",
        "{\"n\":1e-20000}", "{\"n\":[1e400,1e-400]}", "{\"n\":123456789012345678901234567890.000}", "{\"n\":[[1],[\"jo\"],[null]]}",
        "{\"n\":[null,{\"plan\":[null]}],\"plan\":[[\"jo\"]]}", "{\"plan\":[{\"n\":[1,[2]]},[{\"n\":3}],\"jo\"]}", "{\"\":\"\",\"n\":\"\"}",
        "{\"plan\":\"\\\\u0000\"}", "{\"plan\":\"\\ud83d\\ude00\"}", "{\"plan\":\"\\uff5e\"}", "{\"plan\":\"x\\ny\\u0007\"}",
        "{\"n\":0.0,\"plan\":-0}", "{\"plan\":\"" + "jo ".repeat(2_000) + "\"}");
    private static final List<String> NAMES = List.of("\uff5e", "\ufffd", "\ud83d\ude00x", "\ud83d\ude00", "x\ud83d\ude00", "xy",
        "\ufdfa".repeat(150), "a\\%b", "%", "_", "\\");

    private OddAccounts() {
    }

    /** The same accounts, every third of them with something odd. */
    static List<Account> among(List<Account> accounts) {
        List<Account> odd = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            String object = OBJECTS.get(i % OBJECTS.size());
            String name = NAMES.get(i % NAMES.size());
            odd.add(i % 3 > 0 ? accounts.get(i) : with(accounts.get(i), i % 2 > 0
                ? Map.of(Field.ATTRIBUTES, object, Field.NICKNAME, name)
                : Map.of(Field.USER_METADATA, object, Field.DISPLAY_NAME, name)));
        }
        return odd;
    }

    /** The other account's values under this one's names. */
    static Account become(Account account, Account other) {
        Profile profile = other.profile().with(Map.of(Field.USER_NAME, account.profile().userName().value(),
            Field.EMAIL, account.profile().get(Field.EMAIL).orElse("")));
        return new Account(account.id(), account.version().next(), account.connection(), profile, other.access(), other.credential(),
            account.activity().changedAt(Instant.EPOCH));
    }

    private static Account with(Account account, Map<Field, String> values) {
        return new Account(account.id(), account.version(), account.connection(), account.profile().with(values), account.access(),
            account.credential(), account.activity());
    }
}

package io.muster.application.twin;

import io.muster.domain.account.Account;
import io.muster.domain.exporting.SortKey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of accounts by sort keys and then by id, in the direction of the last key; who has no value comes last, either way. */
final class AccountOrder {
    private AccountOrder() {
    }

    static Comparator<Account> by(List<SortKey> keys) {
        Comparator<Account> order = (a, b) -> 0;
        for (SortKey key : keys) {
            order = order.thenComparing((a, b) -> compare(key, a, b));
        }
        Comparator<Account> byId = Comparator.comparing(account -> account.id().toString());
        return order.thenComparing(keys.get(keys.size() - 1).descending() ? byId.reversed() : byId);
    }

    @SuppressWarnings("unchecked")
    private static int compare(SortKey key, Account one, Account other) {
        Optional<Object> value = key.of(one);
        Optional<Object> another = key.of(other);
        if (value.isEmpty() || another.isEmpty()) {
            return Boolean.compare(value.isEmpty(), another.isEmpty());
        }
        int comparison = ((Comparable<Object>) value.get()).compareTo(another.get());
        return key.descending() ? -comparison : comparison;
    }
}

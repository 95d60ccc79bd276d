package io.muster.application.twin;

import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.exporting.SortKey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of accounts by sort keys and then by id, in the direction of the last key; a missing value is the greatest. */
final class AccountOrder {
    private AccountOrder() {
    }

    static Comparator<Account> by(List<SortKey> keys) {
        Comparator<Account> order = (a, b) -> 0;
        for (SortKey key : keys) {
            Comparator<Account> one = (a, b) -> compare(value(a, key.property()), value(b, key.property()));
            order = order.thenComparing(key.descending() ? one.reversed() : one);
        }
        Comparator<Account> byId = Comparator.comparing(account -> account.id().toString());
        return order.thenComparing(keys.get(keys.size() - 1).descending() ? byId.reversed() : byId);
    }

    private static int compare(Optional<Comparable<Object>> one, Optional<Comparable<Object>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return one.get().compareTo(other.get());
    }

    @SuppressWarnings("unchecked")
    private static Optional<Comparable<Object>> value(Account account, SortKey.Property property) {
        Optional<? extends Comparable<?>> value = switch (property) {
            case USER_NAME -> Optional.of(account.profile().userName().key());
            case DISPLAY_NAME -> account.profile().get(Field.DISPLAY_NAME).map(NormalForm::of);
            case EMAIL -> account.profile().get(Field.EMAIL).map(NormalForm::of);
            case ENABLED -> Optional.of(account.enabled());
            case CREATED_AT -> Optional.of(account.activity().createdAt());
            case UPDATED_AT -> Optional.of(account.activity().updatedAt());
            case LAST_LOGIN_AT -> account.activity().lastLoginAt();
            case LOGINS_COUNT -> Optional.of(account.activity().loginsCount());
        };
        return value.map(comparable -> (Comparable<Object>) comparable);
    }
}

package io.muster.adapters.expressions;

import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The account of a row. Its JSON is read when somebody asks for it, once. */
final class User {
    private final Account account;
    private final Connection.Kind kind;
    private final Map<Field, Map<String, Object>> objects = new EnumMap<>(Field.class);

    User(Account account, Connection.Kind kind) {
        this.account = account;
        this.kind = kind;
    }

    Account account() {
        return account;
    }

    Connection.Kind kind() {
        return kind;
    }

    Optional<String> text(Field field) {
        return account.profile().get(field);
    }

    Map<String, Object> object(Field field) {
        return objects.computeIfAbsent(field, key -> JsonTree.read(text(key).orElse("{}")));
    }
}

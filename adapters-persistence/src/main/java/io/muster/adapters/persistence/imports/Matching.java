package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.accounts.AccountReader;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who has what the records of a chunk claim. Nearly always the account with a record's user name has its id and its e-mail too,
 * so those accounts are read first, and others are looked up only for ids and e-mails that none of them has.
 */
final class Matching {
    private static final String WITH_USER_NAME = "join unnest(cast(? as varchar array)) as wanted(user_name_key) "
        + "on wanted.user_name_key = a.user_name_key where a.connection_id = ?";
    private static final String WITH_EMAIL = "join unnest(cast(? as varchar array)) as wanted(email_key) "
        + "on wanted.email_key = a.email_key where a.connection_id = ?";
    private static final String WITH_ID = "join unnest(cast(? as uuid array)) as wanted(id) on wanted.id = a.id where a.connection_id = ?";
    private static final String ELSEWHERE = "select a.id from account a "
        + "join unnest(cast(? as uuid array)) as wanted(id) on wanted.id = a.id where a.connection_id <> ?";

    private final Sql sql;
    private final int connection;
    private final Map<String, Account> byUserName = new HashMap<>();
    private final Map<String, Account> byEmail = new HashMap<>();
    private final Map<UUID, Account> byId = new HashMap<>();
    private final Set<UUID> idsElsewhere = new HashSet<>();

    private Matching(Sql sql, int connection) {
        this.sql = sql;
        this.connection = connection;
    }

    /** @param connection the number of the import's */
    static Matching of(Sql sql, int connection, List<AccountRecord> records) {
        Matching matching = new Matching(sql, connection);
        Set<String> userNames = unmet(records, Matching::userName, Map.of());
        matching.read(WITH_USER_NAME, userNames, p -> p.texts(userNames));
        Set<UUID> ids = unmet(records, Matching::id, matching.byId);
        matching.read(WITH_ID, ids, p -> p.ids(ids));
        Set<UUID> foreign = unmet(records, Matching::id, matching.byId);
        if (!foreign.isEmpty()) {
            matching.idsElsewhere.addAll(sql.list(ELSEWHERE, p -> p.ids(foreign).number(connection),
                row -> row.getObject(1, UUID.class)));
        }
        Set<String> emails = unmet(records, Matching::email, matching.byEmail);
        matching.read(WITH_EMAIL, emails, p -> p.texts(emails));
        return matching;
    }

    /** What the records claim and none of the accounts has. */
    private static <K> Set<K> unmet(List<AccountRecord> records, Function<AccountRecord, Optional<K>> claim, Map<K, Account> met) {
        return records.stream().flatMap(record -> claim.apply(record).stream()).filter(key -> !met.containsKey(key))
            .collect(Collectors.toSet());
    }

    private void read(String continuation, Collection<?> keys, Sql.Values values) {
        if (keys.isEmpty()) {
            return;
        }
        List<Account> accounts = AccountReader.read(sql, continuation, p -> {
            values.set(p);
            p.number(connection);
        });
        for (Account account : accounts) {
            byId.put(account.id().value(), account);
            byUserName.put(Key.of(account.profile().userName().value()), account);
            account.profile().get(Field.EMAIL).ifPresent(email -> byEmail.put(Key.of(email), account));
        }
    }

    private static Optional<UUID> id(AccountRecord record) {
        return record.id().map(AccountId::value);
    }

    private static Optional<String> userName(AccountRecord record) {
        return record.key(Field.USER_NAME).map(Key::bounded);
    }

    private static Optional<String> email(AccountRecord record) {
        return record.key(Field.EMAIL).map(Key::bounded);
    }

    Optional<Account> withId(AccountRecord record) {
        return id(record).map(byId::get);
    }

    boolean idElsewhere(AccountRecord record) {
        return id(record).filter(idsElsewhere::contains).isPresent();
    }

    Optional<Account> withUserName(AccountRecord record) {
        return userName(record).map(byUserName::get);
    }

    Optional<Account> withEmail(AccountRecord record) {
        return email(record).map(byEmail::get);
    }
}

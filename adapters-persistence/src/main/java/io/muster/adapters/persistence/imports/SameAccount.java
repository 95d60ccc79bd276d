package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rows that speak of the same account by different means: one carries its id, another only its user name (or its e-mail,
 * where that is the key). What the rows carry alike is found by {@link Duplicates} already; here the way leads over the
 * account, so only look-ups by what a row itself does not carry are made.
 */
final class SameAccount {
    private final CorrelationKey key;
    private final Matching matching;
    private final Map<String, Integer> firstRows = new HashMap<>();

    SameAccount(CorrelationKey key, Matching matching) {
        this.key = key;
        this.matching = matching;
    }

    void find(Sql sql, UUID job, List<AccountRecord> records) {
        Set<UUID> ids = new HashSet<>();
        Set<String> userNames = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (AccountRecord record : records) {
            for (Account target : targets(record)) {
                if (matching.withId(record.row().value()).isEmpty()) {
                    ids.add(target.id().value());
                }
                other(record, Field.USER_NAME, target).ifPresent(userNames::add);
                if (key == CorrelationKey.EMAIL) {
                    other(record, Field.EMAIL, target).ifPresent(emails::add);
                }
            }
        }
        sql.list("""
            select 'I', cast(s.account_id as varchar(36)), min(s.row_no)
            from unnest(cast(? as uuid array)) as wanted(item)
            join import_record s on s.job = ? and s.account_id = wanted.item
            group by s.account_id
            union all
            select 'U', s.user_name_key, min(s.row_no)
            from unnest(cast(? as varchar array)) as wanted(item)
            join import_record s on s.job = ? and s.user_name_key = wanted.item
            where not exists (select 1 from account a where a.id = s.account_id and a.connection_id = ?)
            group by s.user_name_key
            union all
            select 'E', s.email_key, min(s.row_no)
            from unnest(cast(? as varchar array)) as wanted(item)
            join import_record s on s.job = ? and s.email_key = wanted.item
            where not exists (select 1 from account a where a.id = s.account_id and a.connection_id = ?)
            group by s.email_key""",
            p -> p.ids(ids).id(job).texts(userNames).id(job).number(matching.connection())
                .texts(emails).id(job).number(matching.connection()),
            row -> firstRows.put(row.getString(1).strip() + row.getString(2), row.getInt(3)));
    }

    /** The rows found for the record's account, in no order; perhaps the record's own or later ones among them. */
    List<Integer> rows(AccountRecord record) {
        List<Integer> rows = new ArrayList<>();
        for (Account target : targets(record)) {
            if (matching.withId(record.row().value()).isEmpty()) {
                Optional.ofNullable(firstRows.get("I" + target.id())).ifPresent(rows::add);
            }
            other(record, Field.USER_NAME, target).map(name -> firstRows.get("U" + name)).ifPresent(rows::add);
            other(record, Field.EMAIL, target).map(email -> firstRows.get("E" + email)).ifPresent(rows::add);
        }
        return rows;
    }

    /** The accounts that the record may speak of: a known id decides alone. */
    private List<Account> targets(AccountRecord record) {
        int row = record.row().value();
        Optional<Account> withId = matching.withId(row);
        if (withId.isPresent()) {
            return List.of(withId.get());
        }
        List<Account> targets = new ArrayList<>();
        matching.withUserName(row).ifPresent(targets::add);
        if (key == CorrelationKey.EMAIL) {
            matching.withEmail(row).filter(account -> !targets.contains(account)).ifPresent(targets::add);
        }
        return targets;
    }

    /** The account's value where the record itself carries another. */
    private static Optional<String> other(AccountRecord record, Field field, Account account) {
        String own = record.key(field).map(Key::bounded).orElse(null);
        return account.profile().get(field).map(Key::of).filter(value -> !value.equals(own));
    }
}

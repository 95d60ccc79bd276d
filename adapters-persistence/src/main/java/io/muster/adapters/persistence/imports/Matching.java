package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.accounts.AccountReader;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.RowRange;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who has what the records of a chunk claim. Nearly always the account with a record's user name has its id and its e-mail too:
 * those accounts are read at once, and ids and e-mails are looked up only for others that have them.
 */
final class Matching {
    private static final String IN_ROWS = "s.job = ? and s.row_no between ? and ?";
    private static final String WITH_USER_NAME = "join import_record s on a.user_name_key = s.user_name_key "
        + "where a.connection_id = ? and " + IN_ROWS;
    private static final String OTHERS = """
        select 'I' as found_by, s.row_no, a.id, a.connection_id from import_record s join account a on a.id = s.account_id
        where (a.connection_id <> ? or a.user_name_key is distinct from s.user_name_key) and\s""" + IN_ROWS + """
         union all
        select 'E', s.row_no, a.id, a.connection_id from import_record s
        join account a on a.connection_id = ? and a.email_key = s.email_key
        where a.user_name_key is distinct from s.user_name_key and\s""" + IN_ROWS;

    private final Map<String, Account> byUserName = new HashMap<>();
    private final Map<Integer, Account> otherWithId = new HashMap<>();
    private final Map<Integer, Account> otherWithEmail = new HashMap<>();
    private final Set<Integer> idsElsewhere = new HashSet<>();

    private Matching() {
    }

    private record Hit(boolean byId, int row, UUID account, int connection) {
    }

    /** @param connection the number of the import's */
    static Matching of(Sql sql, int connection, UUID job, RowRange rows) {
        Matching matching = new Matching();
        AccountReader.read(sql, WITH_USER_NAME, p -> p.number(connection).id(job).number(rows.first()).number(rows.last()))
            .forEach(account -> matching.byUserName.put(Key.of(account.profile().userName().value()), account));
        List<Hit> hits = sql.list(OTHERS, p -> p.number(connection).id(job).number(rows.first()).number(rows.last())
                .number(connection).id(job).number(rows.first()).number(rows.last()),
            row -> new Hit(row.getString(1).strip().equals("I"), row.getInt(2), row.getObject(3, UUID.class), row.getInt(4)));
        matching.take(hits, connection, accounts(sql, connection, hits));
        return matching;
    }

    private static Map<UUID, Account> accounts(Sql sql, int connection, List<Hit> hits) {
        Set<UUID> ids = new HashSet<>();
        hits.stream().filter(hit -> hit.connection() == connection).forEach(hit -> ids.add(hit.account()));
        Map<UUID, Account> accounts = new HashMap<>();
        AccountReader.read(sql, "join unnest(cast(? as uuid array)) as wanted(id) on wanted.id = a.id", p -> p.ids(new ArrayList<>(ids)))
            .forEach(account -> accounts.put(account.id().value(), account));
        return accounts;
    }

    private void take(List<Hit> hits, int connection, Map<UUID, Account> accounts) {
        for (Hit hit : hits) {
            if (hit.connection() != connection) {
                idsElsewhere.add(hit.row());
            } else if (accounts.containsKey(hit.account())) {
                (hit.byId() ? otherWithId : otherWithEmail).put(hit.row(), accounts.get(hit.account()));
            }
        }
    }

    Optional<Account> withId(AccountRecord record) {
        return withUserName(record).filter(account -> record.id().equals(Optional.of(account.id())))
            .or(() -> Optional.ofNullable(otherWithId.get(record.row().value())));
    }

    boolean idElsewhere(AccountRecord record) {
        return idsElsewhere.contains(record.row().value());
    }

    Optional<Account> withUserName(AccountRecord record) {
        return record.key(Field.USER_NAME).map(Key::bounded).map(byUserName::get);
    }

    Optional<Account> withEmail(AccountRecord record) {
        Optional<String> claimed = record.key(Field.EMAIL).map(Key::bounded);
        return withUserName(record).filter(account -> claimed.isPresent() && claimed.equals(account.profile().get(Field.EMAIL).map(Key::of)))
            .or(() -> Optional.ofNullable(otherWithEmail.get(record.row().value())));
    }
}

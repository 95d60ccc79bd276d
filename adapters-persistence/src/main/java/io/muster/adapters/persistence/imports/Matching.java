package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.accounts.AccountReader;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.RowRange;
import io.muster.domain.account.Account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has what the records of a chunk claim: three look-ups in one statement, then the accounts that they gave, each once. */
final class Matching {
    private static final String IN_ROWS = " where s.job = ? and s.row_no between ? and ? ";
    private static final String LOOK_UP = """
        select 'I' as found_by, s.row_no, a.id, a.connection_id from import_record s
        join account a on a.id = s.account_id""" + IN_ROWS + """
        union all
        select 'U', s.row_no, a.id, a.connection_id from import_record s
        join account a on a.connection_id = ? and a.user_name_key = s.user_name_key""" + IN_ROWS + """
        union all
        select 'E', s.row_no, a.id, a.connection_id from import_record s
        join account a on a.connection_id = ? and a.email_key = s.email_key""" + IN_ROWS;

    private final int connection;
    private final Map<Integer, Map<String, Account>> found = new HashMap<>();
    private final Set<Integer> idsElsewhere = new HashSet<>();

    private Matching(int connection) {
        this.connection = connection;
    }

    private record Hit(String by, int row, UUID account, int connection) {
    }

    /** @param number the connection's */
    static Matching of(Sql sql, int number, UUID job, RowRange rows) {
        List<Hit> hits = sql.list(LOOK_UP, p -> p.id(job).number(rows.first()).number(rows.last())
                .number(number).id(job).number(rows.first()).number(rows.last())
                .number(number).id(job).number(rows.first()).number(rows.last()),
            row -> new Hit(row.getString(1).strip(), row.getInt(2), row.getObject(3, UUID.class), row.getInt(4)));
        Matching matching = new Matching(number);
        matching.take(hits, accounts(sql, number, hits));
        return matching;
    }

    private static Map<UUID, Account> accounts(Sql sql, int connection, List<Hit> hits) {
        Set<UUID> ids = hits.stream().filter(hit -> hit.connection() == connection).map(Hit::account).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : AccountReader.read(sql, "join unnest(cast(? as uuid array)) as wanted(id) on wanted.id = a.id", p -> p.ids(ids)).stream()
            .collect(Collectors.toMap(account -> account.id().value(), Function.identity()));
    }

    private void take(List<Hit> hits, Map<UUID, Account> accounts) {
        for (Hit hit : hits) {
            if (hit.connection() != connection) {
                idsElsewhere.add(hit.row());
            } else if (accounts.containsKey(hit.account())) {
                found.computeIfAbsent(hit.row(), row -> new HashMap<>()).put(hit.by(), accounts.get(hit.account()));
            }
        }
    }

    Optional<Account> withId(int row) {
        return by("I", row);
    }

    boolean idElsewhere(int row) {
        return idsElsewhere.contains(row);
    }

    Optional<Account> withUserName(int row) {
        return by("U", row);
    }

    Optional<Account> withEmail(int row) {
        return by("E", row);
    }

    private Optional<Account> by(String what, int row) {
        return Optional.ofNullable(found.getOrDefault(row, Map.of()).get(what));
    }
}

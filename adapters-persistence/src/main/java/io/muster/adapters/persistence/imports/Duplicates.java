package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.RowRange;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.RowNumber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of one file that speak of the same account, or claim the same e-mail, as an earlier row. Found once for the whole file,
 * after the load, and kept in a table of their own: it is small, and the records need no index but their key.
 */
final class Duplicates {
    /** Rows that carry the same as an earlier one, in a column to be named twice. */
    private static final String ALIKE = """
        select r.row_no, k.first_row from (
          select %1$s, min(row_no) as first_row from import_record
          where job = ? and %1$s is not null group by %1$s having count(*) > 1) k
        join import_record r on r.job = ? and r.%1$s = k.%1$s and r.row_no > k.first_row""";
    private static final String UNKNOWN_ID =
        " and not exists (select 1 from account k where k.id = s.account_id and k.connection_id = a.connection_id)";
    /** Whom each row speaks of: a known id decides alone. */
    private static final String BY_ID = """
        select s.row_no, a.id from import_record s
        join account a on a.id = s.account_id and a.connection_id = ? where s.job = ?""";
    private static final String BY_NAME = """
        select s.row_no, a.id from import_record s
        join account a on a.connection_id = ? and a.%1$s = s.%1$s where s.job = ?""" + UNKNOWN_ID;

    private final Sql sql;
    private final UUID job;

    Duplicates(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    /** The first rows above that speak of the same account, that claim the same e-mail. */
    record Earlier(Optional<RowNumber> row, Optional<RowNumber> email) {
        static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty());
    }

    void find(int connection, CorrelationKey key) {
        // What is compared from here on has perhaps grown just now; with old statistics a chunk costs a reading of it all.
        for (String table : List.of("import_record", "account", "account_link")) {
            sql.execute(sql.dialect().refreshStatistics(table));
        }
        sql.update("delete from import_duplicate where job = ?", p -> p.id(job));
        note("earlier_row", ALIKE.formatted("account_id"), p -> p.id(job).id(job));
        note("earlier_row", ALIKE.formatted("user_name_key"), p -> p.id(job).id(job));
        note("earlier_email", ALIKE.formatted("email_key"), p -> p.id(job).id(job));
        if (key == CorrelationKey.EMAIL) {
            note("earlier_row", ALIKE.formatted("email_key"), p -> p.id(job).id(job));
        }
        if (key == CorrelationKey.EMAIL || carriesIds()) {
            noteSameAccount(connection, key);
        }
    }

    /** Only a file with ids, or with e-mails as keys, can speak of one account by different means. */
    private boolean carriesIds() {
        return sql.first("select 1 from import_record where job = ? and account_id is not null limit 1", p -> p.id(job),
            row -> row.getInt(1)).isPresent();
    }

    private void noteSameAccount(int connection, CorrelationKey key) {
        String byEmail = key == CorrelationKey.EMAIL ? " union all " + BY_NAME.formatted("email_key") : "";
        note("earlier_row", "select row_no, first_row from (select row_no, min(row_no) over (partition by id) as first_row from ("
            + BY_ID + " union all " + BY_NAME.formatted("user_name_key") + byEmail + ") spoken_of) led where row_no > first_row",
            p -> {
                p.number(connection).id(job).number(connection).id(job);
                if (key == CorrelationKey.EMAIL) {
                    p.number(connection).id(job);
                }
            });
    }

    private void note(String column, String rows, Sql.Values values) {
        sql.update("insert into import_duplicate (" + column + ", row_no, job) select f.first_row, f.row_no, cast(? as uuid) from ("
            + rows + ") f", p -> values.set(p.id(job)));
    }

    Map<Integer, Earlier> in(RowRange rows) {
        Map<Integer, Earlier> earlier = new HashMap<>();
        sql.list("""
            select row_no, min(earlier_row), min(earlier_email) from import_duplicate where job = ? and row_no between ? and ?
            group by row_no""",
            p -> p.id(job).number(rows.first()).number(rows.last()),
            row -> earlier.put(row.getInt(1), new Earlier(number(row, 2), number(row, 3))));
        return earlier;
    }

    private static Optional<RowNumber> number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new RowNumber(number));
    }
}

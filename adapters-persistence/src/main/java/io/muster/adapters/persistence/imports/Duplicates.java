package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.RowRange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows of one file that carry what an earlier row carries. Found once for the whole file, after the load, and kept in a
 * table of their own: it is small, and the records themselves are written once.
 */
final class Duplicates {
    private static final String REPEATED = """
          select r.row_no, k.first_row as by_id, cast(null as integer) as by_user_name, cast(null as integer) as by_email
          from (select account_id, min(row_no) as first_row from import_record
                where job = ? and account_id is not null group by account_id having count(*) > 1) k
          join import_record r on r.job = ? and r.account_id = k.account_id and r.row_no > k.first_row
        union all
          select r.row_no, cast(null as integer), k.first_row, cast(null as integer)
          from (select user_name_key, min(row_no) as first_row from import_record
                where job = ? and user_name_key is not null group by user_name_key having count(*) > 1) k
          join import_record r on r.job = ? and r.user_name_key = k.user_name_key and r.row_no > k.first_row
        union all
          select r.row_no, cast(null as integer), cast(null as integer), k.first_row
          from (select email_key, min(row_no) as first_row from import_record
                where job = ? and email_key is not null group by email_key having count(*) > 1) k
          join import_record r on r.job = ? and r.email_key = k.email_key and r.row_no > k.first_row""";

    private final Sql sql;
    private final UUID job;

    Duplicates(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    /** The first row above with the same id, user name, e-mail; null where there is none. */
    record Earlier(Integer byId, Integer byUserName, Integer byEmail) {
        static final Earlier NONE = new Earlier(null, null, null);
    }

    void find() {
        // What is compared from here on has perhaps grown just now; with old statistics a chunk costs a reading of it all.
        for (String table : List.of("import_record", "account", "account_link")) {
            sql.execute(sql.dialect().refreshStatistics(table));
        }
        sql.update("delete from import_duplicate where job = ?", p -> p.id(job));
        sql.update("""
            insert into import_duplicate (job, row_no, by_id, by_user_name, by_email)
            select cast(? as uuid), row_no, min(by_id), min(by_user_name), min(by_email) from (
            """ + REPEATED + ") repeated group by row_no",
            p -> p.id(job).id(job).id(job).id(job).id(job).id(job).id(job));
    }

    Map<Integer, Earlier> in(RowRange rows) {
        Map<Integer, Earlier> earlier = new HashMap<>();
        sql.list("""
            select row_no, by_id, by_user_name, by_email from import_duplicate where job = ? and row_no between ? and ?""",
            p -> p.id(job).number(rows.first()).number(rows.last()),
            row -> earlier.put(row.getInt(1), new Earlier(row.getObject(2, Integer.class), row.getObject(3, Integer.class),
                row.getObject(4, Integer.class))));
        return earlier;
    }
}

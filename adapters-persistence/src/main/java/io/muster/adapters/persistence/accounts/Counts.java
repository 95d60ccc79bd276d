package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.search.Conditions;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.domain.exporting.AccountQuery;

/**
 * How many accounts there are. Counting all that a search finds among millions takes seconds, which nobody wants to wait for
 * before seeing the first of them: on PostgreSQL a search is counted up to {@value #FEW}, and what is beyond is told by a sample.
 */
final class Counts {
    static final long FEW = 10_000;
    /** Blocks of the table that are looked at for it, with some 15 accounts each. */
    private static final int SAMPLE = 1_500;

    private Counts() {
    }

    /** Whether a search found so few that all of them can be looked at for each page. */
    static boolean areFew(AccountQuery query, long total) {
        return Conditions.searches(query) && total <= FEW;
    }

    /** What a list is said to have in all. */
    static long shown(Sql sql, AccountQuery query, Conditions conditions) {
        if (sql.dialect() == Dialect.H2 || !Conditions.searches(query)) {
            return exact(sql, conditions);
        }
        Conditions narrowed = conditions.narrowed();
        long few = sql.number("select count(*) from (select 1 from account a " + narrowed.where() + " limit ?) as found", p -> {
            narrowed.bind(p);
            p.number(FEW + 1);
        });
        return few <= FEW ? few : about(sql, conditions);
    }

    static long exact(Sql sql, Conditions conditions) {
        Conditions narrowed = conditions.narrowed();
        return sql.number("select count(*) from account a " + narrowed.where(), narrowed::bind);
    }

    /** The same blocks each time, so that two looks give the same. */
    private static long about(Sql sql, Conditions conditions) {
        long blocks = sql.number("select pg_relation_size('account') / current_setting('block_size')::integer", p -> { });
        double share = Math.min(1, SAMPLE / (double) blocks);
        long found = sql.number("select count(*) from account a tablesample system (" + 100 * share + ") repeatable (0) "
            + conditions.where(), conditions::bind);
        return share == 1 ? found : rounded(Math.max(FEW, Math.round(found / share)));
    }

    /** To two digits, which is how much of it is known. */
    static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.round(number / (double) unit) * unit;
    }
}

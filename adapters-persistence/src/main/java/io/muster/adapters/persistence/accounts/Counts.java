package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.search.Conditions;
import io.muster.adapters.persistence.sql.Sql;

/** How many accounts there are. */
final class Counts {
    /**
     * So many that a search finds are read and sorted for each page; where there are more, the order's index is read up to the
     * page's end. Both take about as long at this number among a million.
     */
    static final long FEW = 8_000;
    /** Blocks of the table in a sample, with some 20 accounts each. */
    private static final int SAMPLE = 300;

    private Counts() {
    }

    static long exact(Sql sql, Conditions conditions) {
        Conditions narrowed = conditions.narrowed();
        return sql.number("select count(*) from account a " + narrowed.where(), narrowed::bind);
    }

    /**
     * About how many, by a sample of PostgreSQL's blocks, the same each time. Counting all that a search finds among millions takes
     * seconds, which nobody wants to wait for before seeing the first of them.
     */
    static long about(Sql sql, Conditions conditions) {
        long blocks = sql.number("select pg_relation_size('account') / current_setting('block_size')::integer", p -> { });
        double share = Math.min(1, SAMPLE / (double) Math.max(1, blocks));
        long found = sql.number("select count(*) from account a tablesample system (" + 100 * share + ") repeatable (0) "
            + conditions.where(), conditions::bind);
        return share == 1 ? found : rounded(Math.round(found / share));
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

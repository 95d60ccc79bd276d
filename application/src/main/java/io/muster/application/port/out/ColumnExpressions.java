package io.muster.application.port.out;

import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnChoice;
import io.muster.domain.exporting.ColumnValue;

import java.util.List;

/** Understands what columns are said to hold: paths of an account, and expressions over {@code user}. Safe for many threads. */
public interface ColumnExpressions {
    /** The paths there are for every account, in the order in which people look for them. */
    List<ColumnChoice> choices();

    /**
     * Makes the columns ready; none of them can do anything but look at the account it is given.
     *
     * @param kind of the connection whose accounts they are for
     * @throws io.muster.application.Refusal INVALID {@code expression.invalid} with a problem for each column that is not
     *     understood: its path {@code columns[2].value}, and in its message the place in the value
     */
    ComputedColumns compile(List<Column> columns, Connection.Kind kind);

    /** Columns that are ready. For one thread at a time. */
    interface ComputedColumns {
        /** Their headers. */
        List<String> names();

        /** What the account has in each of them. Takes bounded time and memory, whatever the expressions and the account. */
        List<ColumnValue> values(Account account);
    }
}

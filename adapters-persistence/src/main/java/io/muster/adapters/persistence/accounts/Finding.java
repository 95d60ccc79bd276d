package io.muster.adapters.persistence.accounts;

import io.muster.adapters.persistence.search.Conditions;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.account.Account;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Finds a page of accounts. PostgreSQL's planner knows little of what is in texts and in JSON, and would read an order's index to its
 * end for accounts that are few, or find and sort all of many for the first page: so it is told which, after a look at a sample.
 */
record Finding(Sql sql, Conditions conditions, Order order, PageRequest request, Optional<Cursor> cursor) {
    /** Accounts that are looked at in their order before all are found after all: those that are meant may stand far behind. */
    private static final int WINDOW = 20_000;

    /** @param counted how many there are, where they are counted one by one */
    Page<Account> page(LongSupplier counted) {
        if (sql.dialect() == Dialect.H2 || !conditions.search()) {
            return page(request.skip() > 0 ? leapt(conditions.plain()) : inOrder(), Cursor.total(cursor, counted));
        }
        long total = Cursor.total(cursor, () -> Counts.about(sql, conditions));
        if (request.skip() > 0) {
            return page(leapt(conditions.narrowed()), total);
        }
        if (total > Counts.FEW) {
            return page(many(), total);
        }
        return cursor.isPresent() ? page(all(), total) : allCounted();
    }

    private List<Account> inOrder() {
        Conditions wanted = after(conditions.plain());
        return AccountReader.readFrom(sql, "from account a " + wanted.where() + toLimit(), p -> bind(p, wanted));
    }

    /** Of those that are left out nothing is read but their places in the order. */
    private List<Account> leapt(Conditions conditions) {
        Conditions wanted = after(conditions);
        return AccountReader.readFrom(sql, "from account a where a.id in (select a.id from account a " + wanted.where() + toLimit()
            + " offset ?)" + order.orderBy(), p -> {
                bind(p, wanted);
                p.number(request.skip());
            });
    }

    private List<Account> many() {
        if (order.isIndexed()) {
            Conditions inWindow = after(conditions.of(order.first()));
            Conditions wanted = conditions.plain();
            List<Account> found = AccountReader.readFrom(sql, "from (select a.* from account a " + inWindow.where() + order.orderBy()
                + " limit " + WINDOW + ") a " + wanted.where() + toLimit(), p -> {
                    inWindow.bind(p);
                    bind(p, wanted);
                });
            if (found.size() > request.limit()) {
                return found;
            }
        }
        return all();
    }

    private List<Account> all() {
        Conditions wanted = after(conditions.narrowed());
        return AccountReader.readFrom(sql, found(wanted), p -> bind(p, wanted));
    }

    private Page<Account> allCounted() {
        Conditions wanted = conditions.narrowed();
        AtomicLong total = new AtomicLong();
        List<Account> found = AccountReader.readCounted(sql, found(wanted), p -> bind(p, wanted), total::set);
        return page(found, total.get());
    }

    /** First they are found and then they are sorted: the offset keeps PostgreSQL from doing both at once. */
    private String found(Conditions wanted) {
        return "from (select a.* from account a " + wanted.where() + " offset 0) a" + toLimit();
    }

    private Conditions after(Conditions wanted) {
        cursor.ifPresent(place -> order.after(place, wanted));
        return wanted;
    }

    private String toLimit() {
        return order.orderBy() + " limit ?";
    }

    private void bind(Params params, Conditions wanted) throws SQLException {
        wanted.bind(params);
        params.number(request.limit() + 1);
    }

    private Page<Account> page(List<Account> found, long total) {
        return Pages.cut(found, request.limit(), total, order::place, account -> account);
    }
}

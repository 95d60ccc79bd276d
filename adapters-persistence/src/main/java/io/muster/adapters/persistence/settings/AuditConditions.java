package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.audit.AuditFilter;

import java.util.ArrayList;
import java.util.List;

/** A filter as SQL: conditions that begin with "and", and the values of their question marks. */
record AuditConditions(String text, Sql.Values values) {
    /** An index of PostgreSQL (V18_2) has the same expression. Quotation marks within the values have a backslash before them. */
    private static final String ACCOUNT = "\"" + AuditFilter.ACCOUNT + "\":\"([0-9a-f-]{36})\"";

    static AuditConditions of(AuditFilter filter, Dialect dialect) {
        StringBuilder text = new StringBuilder();
        List<Sql.Values> values = new ArrayList<>();
        filter.actor().ifPresent(actor -> {
            text.append(" and actor = ?");
            values.add(p -> p.text(actor));
        });
        filter.action().ifPresent(action -> {
            text.append(" and action = ?");
            values.add(p -> p.text(action));
        });
        filter.from().ifPresent(from -> {
            text.append(" and happened_at >= ?");
            values.add(p -> p.time(from));
        });
        filter.until().ifPresent(until -> {
            text.append(" and happened_at < ?");
            values.add(p -> p.time(until));
        });
        filter.account().ifPresent(account -> {
            text.append(" and ").append(dialect.part("details", ACCOUNT)).append(" = ?");
            values.add(p -> p.text(account.toString()));
        });
        return new AuditConditions(text.toString(), p -> {
            for (Sql.Values some : values) {
                some.set(p);
            }
        });
    }
}

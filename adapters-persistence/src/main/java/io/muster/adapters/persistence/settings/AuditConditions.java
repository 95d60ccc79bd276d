package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.audit.AuditFilter;

import java.util.ArrayList;
import java.util.List;

/** A filter as SQL: conditions that begin with "and", and the values of their question marks. */
record AuditConditions(String text, Sql.Values values) {
    static AuditConditions of(AuditFilter filter) {
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
        return new AuditConditions(text.toString(), p -> {
            for (Sql.Values some : values) {
                some.set(p);
            }
        });
    }
}

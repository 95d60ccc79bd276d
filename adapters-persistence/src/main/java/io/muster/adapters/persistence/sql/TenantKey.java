package io.muster.adapters.persistence.sql;

import io.muster.domain.access.Tenant;

/** The number that rows carry for their tenant. */
public final class TenantKey {
    private TenantKey() {
    }

    /** @return a number that no row carries where there is no such tenant */
    public static int of(Sql sql, Tenant tenant) {
        return sql.first("select id from tenant where name_key = ?", p -> p.text(key(tenant)), row -> row.getInt(1)).orElse(-1);
    }

    public static String key(Tenant tenant) {
        return Key.of(tenant.name());
    }
}

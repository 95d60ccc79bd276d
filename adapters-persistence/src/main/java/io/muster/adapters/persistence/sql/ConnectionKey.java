package io.muster.adapters.persistence.sql;

import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

/** The number that accounts carry for their connection. */
public final class ConnectionKey {
    private ConnectionKey() {
    }

    /** @return a number that no account carries where there is no such connection */
    public static int of(Sql sql, Tenant tenant, Name connection) {
        return sql.first("select id from connection where tenant_id = (select id from tenant where name_key = ?) and name_key = ?",
            p -> p.text(TenantKey.key(tenant)).text(Key.of(connection)), row -> row.getInt(1)).orElse(-1);
    }
}

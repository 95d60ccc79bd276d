package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.port.out.SignInAttempts;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Optional;

/** Counts in the database itself, so that attempts on several nodes at once are all counted. */
public final class StoredSignInAttempts implements SignInAttempts {
    private final Transactions transactions;

    public StoredSignInAttempts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Failures> failures(Tenant tenant, String userNameKey) {
        return transactions.sql(sql -> sql.first("""
            select failures, last_at from sign_in_attempts
            where tenant_id = (select id from tenant where name_key = ?) and user_name_key = ?""",
            p -> p.text(TenantKey.key(tenant)).text(Key.bounded(userNameKey)),
            row -> new Failures(row.getInt(1), Times.of(row, 2))));
    }

    @Override
    public void failed(Tenant tenant, String userNameKey, Instant at) {
        transactions.run(() -> {
            if (!transactions.sql(sql -> count(sql, tenant, userNameKey, at))) {
                begin(tenant, userNameKey, at);
            }
        });
    }

    /** Another node may begin to count at the same moment; then this attempt is added to what it wrote. */
    private void begin(Tenant tenant, String userNameKey, Instant at) {
        try {
            transactions.attempt(() -> transactions.sql(sql -> sql.update("""
                insert into sign_in_attempts (tenant_id, user_name_key, failures, last_at)
                values ((select id from tenant where name_key = ?), ?, 1, ?)""",
                p -> p.text(TenantKey.key(tenant)).text(Key.bounded(userNameKey)).time(at))));
        } catch (WriteRefused e) {
            transactions.sql(sql -> count(sql, tenant, userNameKey, at));
        }
    }

    private static boolean count(Sql sql, Tenant tenant, String userNameKey, Instant at) {
        return sql.update("""
            update sign_in_attempts set failures = failures + 1, last_at = ?
            where tenant_id = (select id from tenant where name_key = ?) and user_name_key = ?""",
            p -> p.time(at).text(TenantKey.key(tenant)).text(Key.bounded(userNameKey))) > 0;
    }

    @Override
    public int sweep(Instant before) {
        return transactions.sql(sql -> sql.update("delete from sign_in_attempts where last_at < ?", p -> p.time(before)));
    }

    @Override
    public void succeeded(Tenant tenant, String userNameKey) {
        transactions.sql(sql -> sql.update("""
            delete from sign_in_attempts
            where tenant_id = (select id from tenant where name_key = ?) and user_name_key = ?""",
            p -> p.text(TenantKey.key(tenant)).text(Key.bounded(userNameKey))));
    }
}

package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Sql.Values;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.port.out.Identities;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class StoredIdentities implements Identities {
    private final Transactions transactions;

    public StoredIdentities(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<AccountId> find(Tenant tenant, String issuer, String subject) {
        return transactions.sql(sql -> sql.first("""
            select account_id from identity_link
            where tenant_id = (select id from tenant where name_key = ?) and issuer = ? and subject = ?""",
            p -> p.text(TenantKey.key(tenant)).text(issuer).text(subject), row -> new AccountId(row.getObject(1, UUID.class))));
    }

    @Override
    public boolean link(Tenant tenant, String issuer, String subject, AccountId account, Instant at) {
        return transactions.call(() -> {
            try {
                transactions.attempt(() -> update("""
                    insert into identity_link (tenant_id, issuer, subject, account_id, linked_at)
                    values ((select id from tenant where name_key = ?), ?, ?, ?, ?)""",
                    p -> p.text(TenantKey.key(tenant)).text(issuer).text(subject).id(account.value()).time(at)));
                return true;
            } catch (WriteRefused taken) {
                return false;
            }
        });
    }

    @Override
    public void depart(String digest, Instant at) {
        update("insert into identity_departure (digest, left_at) values (?, ?)", p -> p.text(digest).time(at));
    }

    @Override
    public boolean arrive(String digest, Instant notBefore) {
        return update("delete from identity_departure where digest = ? and left_at >= ?", p -> p.text(digest).time(notBefore)) > 0;
    }

    @Override
    public int sweep(Instant before) {
        return update("delete from identity_departure where left_at < ?", p -> p.time(before));
    }

    private int update(String statement, Values values) {
        return transactions.sql(sql -> sql.update(statement, values));
    }
}

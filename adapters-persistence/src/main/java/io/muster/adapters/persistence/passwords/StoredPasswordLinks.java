package io.muster.adapters.persistence.passwords;

import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.port.out.PasswordLinks;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class StoredPasswordLinks implements PasswordLinks {
    private final Transactions transactions;

    public StoredPasswordLinks(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Link link) {
        transactions.sql(sql -> sql.update("""
            insert into password_link (digest, tenant_id, account_id, purpose, made_for, expires_at, used_at)
            values (?, (select id from tenant where name_key = ?), ?, ?, ?, ?, ?)""",
            p -> p.text(link.digest()).text(TenantKey.key(link.tenant())).id(link.account().value()).text(link.purpose().name())
                .text(link.madeFor()).time(link.expiresAt()).time(link.usedAt().orElse(null))));
    }

    @Override
    public Optional<Link> withDigest(String digest) {
        return transactions.sql(sql -> sql.first("""
            select l.digest, t.name, l.account_id, l.purpose, l.made_for, l.expires_at, l.used_at
            from password_link l join tenant t on t.id = l.tenant_id where l.digest = ?""",
            p -> p.text(digest), StoredPasswordLinks::read));
    }

    private static Link read(ResultSet row) throws SQLException {
        return new Link(row.getString(1), new Tenant(new Name(row.getString(2))), new AccountId(row.getObject(3, UUID.class)),
            Link.Purpose.valueOf(row.getString(4)), row.getString(5), Times.of(row, 6), Times.ofNullable(row, 7));
    }

    @Override
    public boolean use(String digest, Instant now) {
        return transactions.sql(sql -> sql.update(
            "update password_link set used_at = ? where digest = ? and used_at is null and expires_at > ?",
            p -> p.time(now).text(digest).time(now)) > 0);
    }

    @Override
    public void removeUnused(Tenant tenant, AccountId account) {
        transactions.sql(sql -> sql.update("""
            delete from password_link
            where account_id = ? and used_at is null and tenant_id = (select id from tenant where name_key = ?)""",
            p -> p.id(account.value()).text(TenantKey.key(tenant))));
    }

    @Override
    public int removeExpired(Instant before) {
        return transactions.sql(sql -> sql.update("delete from password_link where expires_at < ?", p -> p.time(before)));
    }
}

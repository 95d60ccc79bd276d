package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Tokens;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredTokens implements Tokens {
    private static final String OF_OWNER = " from Token t where t.tenant.nameKey = :tenant and t.ownerId = :owner ";

    private final Transactions transactions;

    public StoredTokens(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Token token, String digest) {
        transactions.entities(entities -> {
            TenantRow tenant = entities.createQuery("select t from Tenant t where t.nameKey = :key", TenantRow.class)
                .setParameter("key", TenantKey.key(token.tenant())).getSingleResult();
            entities.persist(new TokenRow(token, tenant, digest));
            return token;
        });
    }

    @Override
    public Optional<Token> withDigest(String digest) {
        return transactions.entities(entities -> entities
            .createQuery("select t from Token t where t.digest = :digest", TokenRow.class).setParameter("digest", digest)
            .getResultStream().findFirst().map(TokenRow::token));
    }

    /** In the order in which they were made. */
    @Override
    public Page<Token> page(Tenant tenant, AccountId owner, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 2);
        OffsetDateTime time = cursor.map(c -> c.value(0, OffsetDateTime::parse)).orElse(OffsetDateTime.parse("0001-01-01T00:00:00Z"));
        UUID id = cursor.map(c -> c.value(1, UUID::fromString)).orElse(new UUID(0, 0));
        return transactions.entities(entities -> {
            long total = Cursor.total(cursor, () -> entities.createQuery("select count(t)" + OF_OWNER, Long.class)
                .setParameter("tenant", TenantKey.key(tenant)).setParameter("owner", owner.value()).getSingleResult());
            List<Token> found = entities.createQuery("select t" + OF_OWNER + """
                and (t.createdAt > :time or t.createdAt = :time and t.id > :id) order by t.createdAt, t.id""", TokenRow.class)
                .setParameter("tenant", TenantKey.key(tenant)).setParameter("owner", owner.value())
                .setParameter("time", time).setParameter("id", id)
                .setMaxResults(request.limit() + 1).getResultStream().map(TokenRow::token).toList();
            return Pages.cut(found, request.limit(), total,
                token -> new String[] {token.createdAt().toString(), token.id().toString()}, token -> token);
        });
    }

    @Override
    public Optional<Token> find(Tenant tenant, UUID id) {
        return transactions.entities(entities -> entities
            .createQuery("select t from Token t where t.id = :id and t.tenant.nameKey = :tenant", TokenRow.class)
            .setParameter("id", id).setParameter("tenant", TenantKey.key(tenant))
            .getResultStream().findFirst().map(TokenRow::token));
    }

    @Override
    public boolean remove(Tenant tenant, UUID id) {
        return transactions.sql(sql -> sql.update(
            "delete from api_token where id = ? and tenant_id = (select id from tenant where name_key = ?)",
            p -> p.id(id).text(TenantKey.key(tenant))) > 0);
    }

    @Override
    public void used(UUID id, Instant at) {
        transactions.sql(sql -> sql.update("update api_token set last_used_at = ? where id = ?", p -> p.time(at).id(id)));
    }
}

package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Sql.Values;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Origin;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Sessions;
import io.muster.application.signin.CredentialMark;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredSessions implements Sessions {
    private static final String READ = """
        select s.id, t.name, s.owner_id, s.credential_mark, s.address, s.agent, s.created_at, s.last_used_at
        from console_session s join tenant t on t.id = s.tenant_id\s""";
    private static final String OF_OWNER = "where t.name_key = ? and s.owner_id = ? ";

    private final Transactions transactions;

    public StoredSessions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Session session, String digest) {
        update("""
            insert into console_session (id, tenant_id, owner_id, digest, credential_mark, address, agent, created_at, last_used_at)
            values (?, (select id from tenant where name_key = ?), ?, ?, ?, ?, ?, ?, ?)""",
            p -> p.id(session.id()).text(TenantKey.key(session.tenant())).id(session.owner().value()).text(digest)
                .text(session.mark().value()).text(session.origin().address()).text(session.origin().agent())
                .time(session.createdAt()).time(session.lastUsedAt()));
    }

    @Override
    public Optional<Session> withDigest(String digest) {
        return transactions.sql(sql -> sql.first(READ + "where s.digest = ?", p -> p.text(digest), StoredSessions::session));
    }

    @Override
    public Optional<Session> find(UUID id) {
        return transactions.sql(sql -> sql.first(READ + "where s.id = ?", p -> p.id(id), StoredSessions::session));
    }

    @Override
    public Page<Session> page(Tenant tenant, AccountId owner, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 2);
        Instant time = cursor.map(place -> place.value(0, Instant::parse)).orElse(Instant.EPOCH);
        UUID id = cursor.map(place -> place.value(1, UUID::fromString)).orElse(new UUID(0, 0));
        return transactions.sql(sql -> {
            long total = Cursor.total(cursor, () -> sql.number("""
                select count(*) from console_session s join tenant t on t.id = s.tenant_id\s""" + OF_OWNER,
                p -> p.text(TenantKey.key(tenant)).id(owner.value())));
            List<Session> found = sql.list(READ + OF_OWNER
                + "and (s.created_at > ? or s.created_at = ? and s.id > ?) order by s.created_at, s.id limit ?",
                p -> p.text(TenantKey.key(tenant)).id(owner.value()).time(time).time(time).id(id).number(request.limit() + 1),
                StoredSessions::session);
            return Pages.cut(found, request.limit(), total,
                session -> new String[] {session.createdAt().toString(), session.id().toString()}, session -> session);
        });
    }

    @Override
    public boolean remove(UUID id) {
        return update("delete from console_session where id = ?", p -> p.id(id)) > 0;
    }

    @Override
    public int removeAll(Tenant tenant, AccountId owner) {
        return update("delete from console_session where owner_id = ? and tenant_id = (select id from tenant where name_key = ?)",
            p -> p.id(owner.value()).text(TenantKey.key(tenant)));
    }

    @Override
    public void used(UUID id, Instant at) {
        update("update console_session set last_used_at = ? where id = ?", p -> p.time(at).id(id));
    }

    @Override
    public void remark(UUID id, CredentialMark mark) {
        update("update console_session set credential_mark = ? where id = ?", p -> p.text(mark.value()).id(id));
    }

    @Override
    public void remark(AccountId owner, CredentialMark from, CredentialMark to) {
        update("update console_session set credential_mark = ? where owner_id = ? and credential_mark = ?",
            p -> p.text(to.value()).id(owner.value()).text(from.value()));
    }

    @Override
    public int sweep(Instant idleSince, Instant begunBefore) {
        return update("delete from console_session where last_used_at < ? or created_at < ?", p -> p.time(idleSince).time(begunBefore));
    }

    private int update(String statement, Values values) {
        return transactions.sql(sql -> sql.update(statement, values));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(row.getObject(1, UUID.class), new Tenant(new Name(row.getString(2))),
            new AccountId(row.getObject(3, UUID.class)), new CredentialMark(row.getString(4)),
            new Origin(row.getString(5), row.getString(6)), Times.of(row, 7), Times.of(row, 8));
    }
}

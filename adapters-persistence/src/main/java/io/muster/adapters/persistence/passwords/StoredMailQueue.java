package io.muster.adapters.persistence.passwords;

import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.port.out.MailQueue;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class StoredMailQueue implements MailQueue {
    private static final int ASKED = 0;
    private static final int CHOSEN = 1;
    private static final int IMPORTED = 2;

    private final Transactions transactions;

    public StoredMailQueue(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Tenant tenant, Recipient recipient, Instant now) {
        UUID account = recipient instanceof Recipient.Chosen chosen ? chosen.account().value() : null;
        String asked = recipient instanceof Recipient.Asked name ? name.name() : null;
        transactions.sql(sql -> sql.update("""
            insert into mail_queue (tenant_id, urgency, account_id, asked, attempts, due_at, queued_at)
            values ((select id from tenant where name_key = ?), ?, ?, ?, 0, ?, ?)""",
            p -> p.text(TenantKey.key(tenant)).small(account == null ? ASKED : CHOSEN).id(account).text(asked).time(now).time(now)));
    }

    /** By the primary keys of both: the accounts may be many more than those that the import has made. */
    @Override
    public int addCreatedBy(Tenant tenant, JobId job, Instant now) {
        return transactions.sql(sql -> sql.update("""
            insert into mail_queue (tenant_id, urgency, account_id, attempts, due_at, queued_at)
            select a.tenant_id, cast(? as smallint), a.id, 0, cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone)
            from import_decision d join account a on a.id = d.account_id
            where d.job = ? and d.kind = 'CREATE' and a.tenant_id = (select id from tenant where name_key = ?)
              and a.enabled and a.email is not null and a.credential is null
              and not exists (select 1 from import_exception e where e.job = d.job and e.row_no = d.row_no)
            order by d.row_no""",
            p -> p.small(IMPORTED).time(now).time(now).id(job.value()).text(TenantKey.key(tenant))));
    }

    @Override
    public Optional<Queued> next(Instant now) {
        return transactions.sql(sql -> sql.first("""
            select q.id, t.name, q.account_id, q.asked, q.attempts, q.queued_at from mail_queue q join tenant t on t.id = q.tenant_id
            where q.due_at <= ? order by q.urgency, q.due_at, q.id limit 1""", p -> p.time(now), StoredMailQueue::read));
    }

    private static Queued read(ResultSet row) throws SQLException {
        UUID account = row.getObject(3, UUID.class);
        return new Queued(row.getLong(1), new Tenant(new Name(row.getString(2))),
            account == null ? new Recipient.Asked(row.getString(4)) : new Recipient.Chosen(new AccountId(account)),
            row.getInt(5), Times.of(row, 6));
    }

    @Override
    public boolean postpone(Queued mail, Instant until) {
        return transactions.sql(sql -> sql.update(
            "update mail_queue set attempts = attempts + 1, due_at = ? where id = ? and attempts = ?",
            p -> p.time(until).number(mail.id()).number(mail.attempts())) > 0);
    }

    @Override
    public void remove(Queued mail) {
        transactions.sql(sql -> sql.update("delete from mail_queue where id = ?", p -> p.number(mail.id())));
    }

    @Override
    public long size() {
        return transactions.sql(sql -> sql.number("select count(*) from mail_queue", p -> { }));
    }
}

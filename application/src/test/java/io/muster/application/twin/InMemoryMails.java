package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.importing.PlannedRow;
import io.muster.application.port.out.MailQueue;
import io.muster.application.twin.State.Mail;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryMails(InMemoryStore store) implements MailQueue {
    private static final int IMPORTED = 2;

    @Override
    public void add(Tenant tenant, Recipient recipient, Instant now) {
        add(tenant, recipient, recipient instanceof Recipient.Asked ? 0 : 1, now);
    }

    private void add(Tenant tenant, Recipient recipient, int urgency, Instant now) {
        long id = mails().keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
        mails().put(id, new Mail(new Queued(id, tenant, recipient, 0, now), urgency, now));
    }

    @Override
    public int addCreatedBy(Tenant tenant, JobId job, Instant now) {
        List<AccountId> made = store.state().planned.entrySet().stream()
            .filter(entry -> entry.getKey().job().equals(job) && !store.state().exceptions.containsKey(entry.getKey()))
            .map(Map.Entry::getValue).flatMap(InMemoryMails::created)
            .flatMap(id -> store.accounts().find(tenant, id).stream()).filter(InMemoryMails::waits).map(Account::id).toList();
        made.forEach(id -> add(tenant, new Recipient.Chosen(id), IMPORTED, now));
        return made.size();
    }

    private static Stream<AccountId> created(PlannedRow row) {
        return row.decision() instanceof Decision.Create create ? Stream.of(create.id()) : Stream.empty();
    }

    private static boolean waits(Account account) {
        return account.enabled() && account.credential().isEmpty() && account.profile().get(Field.EMAIL).isPresent();
    }

    @Override
    public Optional<Queued> next(Instant now) {
        return mails().values().stream().filter(mail -> !mail.dueAt().isAfter(now))
            .min(Comparator.comparingInt(Mail::urgency).thenComparing(Mail::dueAt).thenComparing(mail -> mail.queued().id()))
            .map(Mail::queued);
    }

    @Override
    public boolean postpone(Queued mail, Instant until) {
        Mail present = mails().get(mail.id());
        if (present == null || present.queued().attempts() != mail.attempts()) {
            return false;
        }
        Queued tried = new Queued(mail.id(), mail.tenant(), mail.recipient(), mail.attempts() + 1, mail.since());
        mails().put(mail.id(), new Mail(tried, present.urgency(), until));
        return true;
    }

    @Override
    public void remove(Queued mail) {
        mails().remove(mail.id());
    }

    @Override
    public long size() {
        return mails().size();
    }

    private Map<Long, Mail> mails() {
        return store.state().mails;
    }
}

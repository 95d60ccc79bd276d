package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryAudit(InMemoryStore store) implements AuditTrail {
    @Override
    public void addAll(Tenant tenant, List<Entry> entries) {
        store.audits();
        entries.forEach(entry -> store.state().audit.add(new State.Audited(tenant, ChainedEntry.next(head(tenant), entry))));
    }

    @Override
    public Page<ChainedEntry> page(Tenant tenant, AuditFilter filter, PageRequest request) {
        return Page.cut(of(tenant).filter(chained -> wanted(chained.entry(), filter))
            .sorted(Comparator.comparingLong(ChainedEntry::sequence).reversed()).toList(), request);
    }

    private static boolean wanted(Entry entry, AuditFilter filter) {
        return filter.actor().filter(actor -> !actor.equals(entry.actor())).isEmpty()
            && filter.action().filter(action -> !action.equals(entry.action())).isEmpty()
            && filter.from().filter(entry.at()::isBefore).isEmpty()
            && filter.until().filter(until -> !entry.at().isBefore(until)).isEmpty()
            && filter.account().filter(account -> !account.toString().equals(entry.details().get(AuditFilter.ACCOUNT))).isEmpty();
    }

    @Override
    public List<ChainedEntry> after(Tenant tenant, long sequence, int limit) {
        return of(tenant).filter(entry -> entry.sequence() > sequence).limit(limit).toList();
    }

    @Override
    public ChainHead head(Tenant tenant) {
        return of(tenant).reduce((before, last) -> last).map(ChainedEntry::asHead).orElse(ChainHead.NONE);
    }

    @Override
    public Optional<Long> firstSince(Tenant tenant, Instant from) {
        return of(tenant).filter(entry -> !entry.entry().at().isBefore(from)).map(ChainedEntry::sequence).findFirst();
    }

    @Override
    public Optional<Long> lastBefore(Tenant tenant, Instant until) {
        return of(tenant).filter(entry -> entry.entry().at().isBefore(until)).map(ChainedEntry::sequence).reduce((before, last) -> last);
    }

    private Stream<ChainedEntry> of(Tenant tenant) {
        return store.state().audit.stream().filter(audited -> audited.tenant().equals(tenant)).map(State.Audited::entry);
    }
}

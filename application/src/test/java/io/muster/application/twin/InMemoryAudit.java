package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Tenant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

record InMemoryAudit(InMemoryStore store) implements AuditTrail {
    @Override
    public void add(Tenant tenant, Entry entry) {
        store.state().audit.add(new State.Entry(tenant, entry));
    }

    @Override
    public Page<Entry> page(Tenant tenant, PageRequest request) {
        List<Entry> entries = new ArrayList<>(store.state().audit.stream()
            .filter(entry -> entry.tenant().equals(tenant)).map(State.Entry::entry).toList());
        Collections.reverse(entries);
        return Page.cut(entries, request);
    }
}

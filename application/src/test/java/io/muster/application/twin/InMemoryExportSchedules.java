package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.port.out.ExportSchedules;
import io.muster.application.twin.State.NameKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryExportSchedules extends InMemoryNamed<ExportSchedule> implements ExportSchedules {
    InMemoryExportSchedules(InMemoryStore store) {
        super(store, state -> state.exportSchedules, ExportSchedule::name);
    }

    @Override
    public Page<ExportSchedule> page(Tenant tenant, Optional<AccountId> owner, PageRequest request) {
        return page(tenant, one -> owner.map(one.owner()::equals).orElse(true), request);
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        NameKey key = new NameKey(tenant, name);
        store.state().scheduledRuns.keySet().removeIf(run -> run.schedule().equals(key));
        return super.remove(tenant, name);
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return store.state().exportSchedules.entrySet().stream()
            .flatMap(entry -> entry.getValue().nextAt().filter(at -> !at.isAfter(now))
                .map(at -> new Due(entry.getKey().tenant(), entry.getValue().name(), at)).stream())
            .sorted(Comparator.comparing(Due::at)).limit(most).toList();
    }

    @Override
    public Optional<ExportSchedule> advance(Due due, Optional<Instant> next) {
        Optional<ExportSchedule> advanced = find(due.tenant(), due.name())
            .filter(schedule -> schedule.nextAt().equals(Optional.of(due.at())))
            .map(schedule -> new ExportSchedule(schedule.name(), schedule.owner(), schedule.ownerName(), schedule.definition(),
                schedule.rhythm(), schedule.keep(), schedule.changes(), schedule.target(), schedule.credentials(), next));
        advanced.ifPresent(schedule -> save(due.tenant(), schedule));
        return advanced;
    }
}

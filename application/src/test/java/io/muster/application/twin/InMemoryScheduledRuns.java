package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.application.port.out.ScheduledRuns;
import io.muster.application.twin.State.NameKey;
import io.muster.application.twin.State.RunKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryScheduledRuns(InMemoryStore store) implements ScheduledRuns {
    private static RunKey key(Tenant tenant, Name schedule, Instant at) {
        return new RunKey(new NameKey(tenant, schedule), at);
    }

    @Override
    public boolean add(Tenant tenant, Name schedule, ScheduledRun run) {
        return store.state().exportSchedules.containsKey(new NameKey(tenant, schedule))
            && store.state().scheduledRuns.putIfAbsent(key(tenant, schedule, run.at()), run) == null;
    }

    @Override
    public List<ScheduledRun> of(Tenant tenant, Name schedule) {
        NameKey key = new NameKey(tenant, schedule);
        return store.state().scheduledRuns.entrySet().stream().filter(entry -> entry.getKey().schedule().equals(key))
            .map(Map.Entry::getValue).sorted(Comparator.comparing(ScheduledRun::at).reversed()).toList();
    }

    @Override
    public Map<Name, ScheduledRun> latest(Tenant tenant, Collection<Name> schedules) {
        Map<Name, ScheduledRun> latest = new HashMap<>();
        schedules.forEach(name -> of(tenant, name).stream().findFirst().ifPresent(run -> latest.put(name, run)));
        return latest;
    }

    @Override
    public List<Open> open(Instant now, int most) {
        return store.state().scheduledRuns.entrySet().stream()
            .filter(entry -> entry.getValue().dueAt().filter(at -> !at.isAfter(now)).isPresent())
            .map(entry -> new Open(entry.getKey().schedule().tenant(), entry.getKey().schedule().name(), entry.getValue()))
            .sorted(Comparator.comparing(open -> open.run().dueAt().orElseThrow())).limit(most).toList();
    }

    @Override
    public void change(Tenant tenant, Name schedule, ScheduledRun run) {
        store.state().scheduledRuns.computeIfPresent(key(tenant, schedule, run.at()), (key, before) -> run);
    }

    @Override
    public boolean postpone(Open open, Instant until) {
        RunKey key = key(open.tenant(), open.schedule(), open.run().at());
        ScheduledRun now = store.state().scheduledRuns.get(key);
        if (now == null || now.attempts() != open.run().attempts() || now.state() != open.run().state()) {
            return false;
        }
        store.state().scheduledRuns.put(key, new ScheduledRun(now.at(), now.job(), now.fileName(), now.target(), now.state(),
            now.attempts() + 1, Optional.of(until), now.deliveredAt(), now.problem()));
        return true;
    }

    @Override
    public void remove(Tenant tenant, Name schedule, Instant at) {
        store.state().scheduledRuns.remove(key(tenant, schedule, at));
    }

    @Override
    public boolean lookAfter(JobId job) {
        return store.state().scheduledRuns.values().stream().anyMatch(run -> run.job().equals(Optional.of(job)));
    }
}

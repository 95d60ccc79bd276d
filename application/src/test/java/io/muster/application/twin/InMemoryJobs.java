package io.muster.application.twin;

import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Jobs;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What jobs of all kinds have in common. {@code J} is a job, {@code S} its states. */
abstract class InMemoryJobs<J, S extends Enum<S>> implements Jobs<J, S> {
    final InMemoryStore store;
    private final Function<State, Map<JobId, J>> table;
    private final Function<J, Head<S>> head;

    /** What a job is found and moved by. */
    record Head<S extends Enum<S>>(JobId id, Tenant tenant, Instant createdAt, String createdBy, S state) {
    }

    InMemoryJobs(InMemoryStore store, Function<State, Map<JobId, J>> table, Function<J, Head<S>> head) {
        this.store = store;
        this.table = table;
        this.head = head;
    }

    @Override
    public void add(J job) {
        put(job);
    }

    @Override
    public Optional<J> find(Tenant tenant, JobId id) {
        return Optional.ofNullable(jobs().get(id)).filter(job -> head.apply(job).tenant().equals(tenant));
    }

    @Override
    public List<J> findAll(Collection<JobId> ids) {
        return ids.stream().map(jobs()::get).filter(Objects::nonNull).toList();
    }

    /** Nothing runs here by itself. */
    @Override
    public Map<JobId, Interruption> interruptions(Tenant tenant, Collection<JobId> ids) {
        return Map.of();
    }

    @Override
    public Page<J> page(Tenant tenant, Optional<String> createdBy, PageRequest request) {
        Comparator<J> oldestFirst = Comparator.comparing(job -> head.apply(job).createdAt());
        return Page.cut(jobs().values().stream().filter(job -> head.apply(job).tenant().equals(tenant))
            .filter(job -> createdBy.map(head.apply(job).createdBy()::equals).orElse(true))
            .sorted(oldestFirst.reversed()).toList(), request);
    }

    @Override
    public Optional<Claim<J>> claim(JobId id) {
        return Optional.ofNullable(jobs().get(id)).map(job -> new Claim<>(job, raiseFence(id)));
    }

    @Override
    public void save(J job, long fence) {
        JobId id = head.apply(job).id();
        if (store.state().fences.getOrDefault(id, 0L) != fence) {
            throw new JobLost(id);
        }
        put(job);
    }

    @Override
    public boolean move(J changed, S from) {
        JobId id = head.apply(changed).id();
        boolean moves = Optional.ofNullable(jobs().get(id)).map(head).filter(held -> held.state() == from).isPresent();
        if (moves) {
            put(changed);
            raiseFence(id);
        }
        return moves;
    }

    @Override
    public void requestCancel(JobId id) {
        store.state().cancelRequested.add(id);
    }

    @Override
    public boolean cancelRequested(JobId id) {
        return store.state().cancelRequested.contains(id);
    }

    private Map<JobId, J> jobs() {
        return table.apply(store.state());
    }

    private void put(J job) {
        jobs().put(head.apply(job).id(), job);
    }

    private long raiseFence(JobId id) {
        return store.state().fences.merge(id, 1L, Long::sum);
    }
}

package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.jobs.JobTable.State;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Jobs;
import io.muster.domain.access.Tenant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Jobs of one kind as rows with a document. */
abstract class StoredJobs<J, S extends Enum<S>> implements Jobs<J, S> {
    private final JobTable jobs;
    private final Function<J, State> write;
    private final Function<String, J> read;

    /** @param write what is stored of a job; {@code read} makes the job of its document */
    StoredJobs(Transactions transactions, Dispatch.Kind kind, Function<J, State> write, Function<String, J> read) {
        this.jobs = new JobTable(transactions, kind);
        this.write = write;
        this.read = read;
    }

    @Override
    public void add(J job) {
        jobs.add(write.apply(job));
    }

    @Override
    public Optional<J> find(Tenant tenant, JobId id) {
        return jobs.find(tenant, id).map(row -> read.apply(row.document()));
    }

    @Override
    public List<J> findAll(Collection<JobId> ids) {
        return jobs.documents(ids).stream().map(read).toList();
    }

    @Override
    public Map<JobId, Interruption> interruptions(Tenant tenant, Collection<JobId> ids) {
        return jobs.interruptions(tenant, ids);
    }

    @Override
    public Page<J> page(Tenant tenant, Optional<String> createdBy, PageRequest request) {
        return jobs.page(tenant, createdBy, request).map(read);
    }

    @Override
    public Optional<Claim<J>> claim(JobId id) {
        return jobs.claim(id).map(row -> new Claim<>(read.apply(row.document()), row.fence()));
    }

    @Override
    public void save(J job, long fence) {
        jobs.save(write.apply(job), fence);
    }

    @Override
    public boolean move(J changed, S from) {
        return jobs.move(write.apply(changed), from.name());
    }

    @Override
    public void requestCancel(JobId id) {
        jobs.requestCancel(id);
    }

    @Override
    public boolean cancelRequested(JobId id) {
        return jobs.cancelRequested(id);
    }
}

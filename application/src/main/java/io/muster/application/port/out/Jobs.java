package io.muster.application.port.out;

import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Tenant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The jobs of one kind and where they stand. A node works on a job under a fence: a number that rises with every node that
 * takes the job over, so that one which lost its job without knowing cannot write any more.
 *
 * @param <J> a job, in one of its states
 * @param <S> its states
 */
public interface Jobs<J, S extends Enum<S>> {
    void add(J job);

    Optional<J> find(Tenant tenant, JobId id);

    /** Those of the ids that exist, whichever tenant they belong to, in no order; one look-up. */
    List<J> findAll(Collection<JobId> ids);

    /** The newest first. @param createdBy the user name of whose alone are listed; empty for those of all */
    Page<J> page(Tenant tenant, Optional<String> createdBy, PageRequest request);

    /** Those of all. */
    default Page<J> page(Tenant tenant, PageRequest request) {
        return page(tenant, Optional.empty(), request);
    }

    /** Takes a job over: raises its fence and commits that. @return the job, or empty where there is none */
    Optional<Claim<J>> claim(JobId id);

    /**
     * Writes a job's state, in the open transaction.
     *
     * @throws JobLost where the fence has been raised since
     */
    void save(J job, long fence);

    /**
     * Moves a job that no node works on, and raises its fence.
     *
     * @return whether it was still in {@code from}
     */
    boolean move(J changed, S from);

    /** Asks whichever node works on the job to stop at the end of its chunk. */
    void requestCancel(JobId id);

    boolean cancelRequested(JobId id);

    /** Those of the tenant's jobs that stand still because a run broke off. */
    Map<JobId, Interruption> interruptions(Tenant tenant, Collection<JobId> ids);

    /** A job that was taken over. */
    record Claim<J>(J job, long fence) {
    }

    /** Another node has taken the job over; whoever gets this stops without a word. */
    final class JobLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        public JobLost(JobId id) {
            super("job " + id + " was taken over by another node");
        }
    }
}

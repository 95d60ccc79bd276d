package io.muster.application.jobs;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.port.out.Jobs;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The jobs of a kind that a caller may know of: whoever is limited to some groups knows those of nobody who reaches further.
 *
 * @param word what one of them is called
 * @param permission without which nobody knows of any
 * @param scope whose accounts a job is about at most
 */
public record VisibleJobs<J>(Jobs<J, ?> jobs, String word, Permission permission, Function<J, Scope> scope) {
    /** @throws Refusal NOT_FOUND where there is none, or the caller may not know of it */
    public J find(Caller caller, JobId id) {
        caller.mustHold(permission);
        return jobs.find(caller.tenant(), id).filter(job -> sees(caller, job)).orElseThrow(() -> Refusal.notFound(word + " " + id));
    }

    /** The newest first. @param createdBy the user name of whose alone are listed; empty for those of all */
    public Page<J> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        caller.mustHold(permission);
        if (caller.scope(permission).everywhere()) {
            return jobs.page(caller.tenant(), createdBy, request);
        }
        List<J> all = Page.all(part -> jobs.page(caller.tenant(), createdBy, part));
        return Page.cut(all.stream().filter(job -> sees(caller, job)).toList(), request);
    }

    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        caller.mustHold(permission);
        return jobs.interruptions(caller.tenant(), ids);
    }

    /** Whether the caller may know of this one. */
    public boolean sees(Caller caller, J job) {
        return caller.authority().includes(permission) && caller.scope(permission).covers(scope.apply(job));
    }
}

package io.muster.adapters.web.events;

import java.util.function.Supplier;

/** Tells clients how a job goes on. */
public interface JobEvents {
    /**
     * Sends the present state at once and whatever changes from then on, until the job has ended or the client has gone.
     *
     * @param job names the job; whoever follows the same one shares its look-ups
     * @param source reads the job as it is; asked here once, so that its refusals reach the client, then about twice a second
     */
    void follow(String job, Supplier<Snapshot> source, Subscriber subscriber);
}

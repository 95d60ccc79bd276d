package io.muster.application.port.out;

import io.muster.application.JobId;

/**
 * Has jobs run, each by one node at a time, on whichever node is free. What a dead node was running is run again by another.
 */
public interface Dispatch {
    /** What kinds of jobs there are. */
    enum Kind { IMPORT, EXPORT, CHANGE }

    /**
     * Has the job, which is stored, run soon after the open transaction commits. Where it is due already, one run is enough;
     * where it runs just now, it runs once more.
     */
    void submit(Kind kind, JobId job);
}

package io.muster.application.port.in;

import io.muster.application.JobId;
import io.muster.application.port.out.Dispatch;

import java.util.function.BooleanSupplier;

/** Does the work of jobs; called by whoever dispatches them. */
public interface RunJobs {
    /** What the dispatcher does next. */
    enum Next {
        /** The job ended, waits to be asked, or is another node's: nothing more. */
        NOTHING,
        /** The job cannot go on just now (another import applies, or this node stops): call again in a moment. */
        LATER
    }

    /**
     * Works on a job until it ends or must wait. Whatever else it throws is a breakage: the job stays at its checkpoint, and is
     * to be run again after a while.
     *
     * @throws BrokeOff where it can be told why
     * @throws io.muster.application.port.out.Jobs.JobLost where the job was taken from this node: nothing more, and no breakage
     * @param stopping whether this node is about to stop; asked between chunks, so that the work ends at a checkpoint and not
     *     by an interrupt in the middle of a write
     */
    Next run(Dispatch.Kind kind, JobId id, BooleanSupplier stopping);

    /** A run that something has broken off which passes; the message tells people what. */
    final class BrokeOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        public BrokeOff(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

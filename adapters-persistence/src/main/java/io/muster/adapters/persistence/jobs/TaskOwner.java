package io.muster.adapters.persistence.jobs;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.Execution;

/**
 * What a node does with a task that it has picked. The row's version tells whether it is still the node's own: db-scheduler
 * raises it with each pick, and changes nothing where it is another.
 */
final class TaskOwner {
    private static final System.Logger LOG = System.getLogger(TaskOwner.class.getName());

    private TaskOwner() {
    }

    /** @return false where the task is another node's by now; then nothing was changed */
    static boolean did(Execution execution, Runnable change) {
        try {
            change.run();
            return true;
        } catch (ExecutionException another) {
            LOG.log(System.Logger.Level.DEBUG, () -> name(execution) + " is another node's", another);
            return false;
        }
    }

    static String name(Execution execution) {
        return execution.getTaskName() + " " + execution.getId();
    }
}

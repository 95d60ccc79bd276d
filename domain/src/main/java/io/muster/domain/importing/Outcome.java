package io.muster.domain.importing;

import io.muster.domain.problem.Problem;

/** What became of a decision to write. */
public sealed interface Outcome {
    Outcome APPLIED = new Applied();
    Outcome NOT_RUN = new NotRun();

    /** Written as planned. */
    record Applied() implements Outcome {
    }

    /** The world has moved since the plan; nothing was written. */
    record Stale(Problem reason) implements Outcome {
    }

    /** The store refused the row; nothing was written. */
    record Failed(Problem reason) implements Outcome {
    }

    /** The import has not come to it: it waits, was cancelled or failed before. */
    record NotRun() implements Outcome {
    }

    /** The case alone, for counting and filtering. */
    enum Kind { APPLIED, STALE, FAILED, NOT_RUN }

    default Kind kind() {
        if (this instanceof Applied) {
            return Kind.APPLIED;
        }
        if (this instanceof Stale) {
            return Kind.STALE;
        }
        return this instanceof Failed ? Kind.FAILED : Kind.NOT_RUN;
    }
}

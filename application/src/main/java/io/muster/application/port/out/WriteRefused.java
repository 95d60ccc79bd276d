package io.muster.application.port.out;

import io.muster.domain.problem.Problem;

/**
 * The store refused a write for what the data is (a name was taken meanwhile, a value does not fit). The transaction, or the
 * attempt in it, must be undone. Whatever else goes wrong with a store is thrown as another exception: it may work later.
 */
public final class WriteRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public WriteRefused(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

package io.muster.application.files;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

/** A file as a whole cannot be read; nothing of it is imported. */
public final class FileRejected extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public FileRejected(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** @param path where in the file: an entry's name, or {@code line 3, column 7}; empty for the whole */
    public FileRejected(ProblemCode code, String path, String message) {
        this(new Problem(code, path, message));
    }

    public Problem problem() {
        return problem;
    }
}

package io.muster.adapters.files.layout;

import io.muster.application.files.SourceItem;
import io.muster.domain.problem.ProblemCode;

/** A row of a table in the making: it takes what the cells state, and notes what cannot be. */
public interface RowDraft {
    /** @param predicate completes a sentence that begins with the path */
    void problem(ProblemCode code, String path, String predicate);

    /** What the row states, with its problems. */
    SourceItem item();
}

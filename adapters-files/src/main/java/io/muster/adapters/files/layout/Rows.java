package io.muster.adapters.files.layout;

import io.muster.application.files.FileRejected;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.ProblemCode;

/** Counts the records of a file. */
public final class Rows {
    private int last;

    /** @throws FileRejected where there are more than can be counted */
    public RowNumber next() {
        if (last == Integer.MAX_VALUE) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, "", "the file holds more than " + last + " records");
        }
        last++;
        return new RowNumber(last);
    }
}

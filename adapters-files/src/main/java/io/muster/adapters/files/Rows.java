package io.muster.adapters.files;

import io.muster.application.files.FileRejected;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.ProblemCode;

/** Counts the records of a file. */
final class Rows {
    private int last;

    RowNumber next() {
        if (last == Integer.MAX_VALUE) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, "", "the file holds more than " + last + " records");
        }
        last++;
        return new RowNumber(last);
    }
}

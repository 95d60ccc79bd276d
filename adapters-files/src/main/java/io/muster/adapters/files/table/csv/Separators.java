package io.muster.adapters.files.table.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.muster.adapters.files.text.Limits;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.Reader;

/** What cuts a text into values. */
record Separators(char delimiter, char quote) {
    Separators {
        if (delimiter == quote || isLineBreak(delimiter) || isLineBreak(quote)) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "",
                "delimiter and quote must be two different characters, and neither of them a line break");
        }
    }

    private static boolean isLineBreak(char character) {
        return character == '\r' || character == '\n';
    }

    /** @param lenient whether the text may end inside quotes */
    <T> CsvReader<T> reader(CsvCallbackHandler<T> handler, Reader text, boolean lenient) {
        return CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(lenient)
            .maxBufferSize(Limits.RECORD_LENGTH)
            .build(handler, text);
    }
}

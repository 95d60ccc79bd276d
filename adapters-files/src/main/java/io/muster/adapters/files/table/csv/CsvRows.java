package io.muster.adapters.files.table.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.Optional;

/** The rows of a CSV file. */
final class CsvRows implements TableReader {
    private final Charset encoding;
    private final RowBuilder builder;
    private final CsvReader<TableRow> csv;
    private final Iterator<TableRow> rows;

    /** @param announced whether the first line is none of the table */
    CsvRows(StrictText text, Charset encoding, Separators separators, boolean announced) {
        this.encoding = encoding;
        builder = new RowBuilder(announced);
        csv = separators.reader(builder, text, false);
        rows = csv.iterator();
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof StrictText.Undecodable) {
                throw unreadable("holds something that is not " + encoding.displayName()
                    + ": save the file as UTF-8, or state its encoding");
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            throw rejection(e);
        }
    }

    /** The parser wraps whatever is thrown while it runs. */
    private FileRejected rejection(CsvParseException e) {
        if (e.getCause() instanceof FileRejected rejected) {
            return rejected;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return unreadable("cannot be read: a quote in it is never closed, or something else than a delimiter follows a closing one, "
            + "or it has more than " + Limits.RECORD_LENGTH + " characters");
    }

    /** @param predicate the sentence's end */
    private FileRejected unreadable(String predicate) {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, "line " + builder.line(),
            "the row that begins in line " + builder.line() + " " + predicate);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

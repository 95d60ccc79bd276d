package io.muster.adapters.files.table.csv;

import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** CSV (RFC 4180): reads what any program writes, and writes what it reads back exactly, with formulas made harmless. */
public final class CsvFormat implements TableFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        Charset encoding = Encoding.likely(content);
        Sample sample = Sample.of(content, encoding);
        // What looks like UTF-16 and has zeros still is some binary file.
        boolean mayHoldZeros = !encoding.name().startsWith("UTF-16");
        return !sample.isNothing() && sample.isPlainText() && (mayHoldZeros || sample.lineWithZero().isEmpty());
    }

    @Override
    public TableFile open(Content content, Dialect stated) throws IOException {
        Charset encoding = stated.encoding().isPresent() ? stated.encoding().get() : Encoding.of(content);
        Sample sample = Sample.of(content, encoding);
        if (sample.isNothing()) {
            throw new FileRejected(ProblemCode.FILE_EMPTY, "", "there is nothing in the file");
        }
        if (stated.encoding().isEmpty()) {
            sample.lineWithZero().ifPresent(CsvFormat::refuseZero);
        }
        return new CsvFile(content, encoding, Detection.in(sample, stated), sample.announced().isPresent());
    }

    private static void refuseZero(long line) {
        throw new FileRejected(ProblemCode.FILE_UNREADABLE, "line " + line,
            "line " + line + " of the file holds a NUL character, which no text has; save the file again as UTF-8");
    }

    /** Writes what it would find out by itself: a stated delimiter that it would not is left for a comma. */
    @Override
    public TableWriter create(OutputStream out, TableSheet sheet, Dialect stated) throws IOException {
        return new CsvTable(out, stated.delimiter().filter(Detection::isDelimiter).orElse(','), sheet);
    }
}

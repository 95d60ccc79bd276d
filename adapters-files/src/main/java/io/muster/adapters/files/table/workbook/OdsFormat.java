package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.io.OutputStream;

/** Spreadsheets of OpenDocument 1.2 and 1.3, as LibreOffice and others write them; they are only read. */
public final class OdsFormat implements TableFormat {
    @Override
    public String name() {
        return "ods";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return Kind.of(content) == Kind.ODS;
    }

    /** Copies the file to {@code java.io.tmpdir}; the copy is gone when the file is closed, or the process. */
    @Override
    public TableFile open(Content content, Dialect stated) throws IOException {
        return OdsFile.of(Parts.of(content));
    }

    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public TableWriter create(OutputStream out, TableSheet sheet, Dialect stated) {
        throw new UnsupportedOperationException("ods is only read; write xlsx, which the same programs open");
    }
}

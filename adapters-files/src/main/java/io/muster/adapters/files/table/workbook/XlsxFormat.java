package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableFormat;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Content;
import io.muster.application.files.Dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * Workbooks of Excel since 2007, as Excel, LibreOffice, Google Sheets and others write them. Older and binary ones, and those that are
 * protected by a password, are recognised in order to be refused with what to do about it.
 */
public final class XlsxFormat implements TableFormat {
    private static final Set<Kind> EXCEL = EnumSet.of(Kind.XLSX, Kind.XLSB, Kind.XLS, Kind.DOCUMENT, Kind.LOCKED);

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return EXCEL.contains(Kind.of(content));
    }

    /** Copies the file to {@code java.io.tmpdir}; the copy is gone when the file is closed, or the process. */
    @Override
    public TableFile open(Content content, Dialect stated) throws IOException {
        Kind.of(content).refuse();
        return XlsxFile.of(Parts.of(content));
    }

    /** A workbook is written one way. */
    @Override
    public TableWriter create(OutputStream out, TableSheet sheet, Dialect stated) throws IOException {
        return new XlsxWriter(out, sheet);
    }
}

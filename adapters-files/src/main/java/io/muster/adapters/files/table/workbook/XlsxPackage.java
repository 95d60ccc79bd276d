package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook that is written, one after another. The same content gives the same bytes. */
final class XlsxPackage {
    /** The earliest time that ZIP knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Zip zip;
    private final MarkupOutput markup;

    XlsxPackage(OutputStream out) {
        zip = new Zip(out);
        // The next levels take two to three times as long for the last tenths, as they do for other archives.
        zip.setLevel(Deflater.BEST_SPEED);
        markup = new MarkupOutput(zip);
    }

    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out);
        }

        /** Frees the memory outside of the heap, and leaves the stream behind open. */
        void release() {
            def.end();
        }
    }

    MarkupOutput begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return markup.raw(DECLARATION);
    }

    void end() throws IOException {
        markup.flush();
        zip.closeEntry();
    }

    void part(String part, String ascii) throws IOException {
        begin(part).raw(ascii);
        end();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** What was not finished stays without the list of its parts, and is no workbook. */
    void release() {
        zip.release();
    }
}

package io.muster.adapters.files.muster;

import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.Texts;
import io.muster.adapters.files.zip.Inflation;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A ZIP archive of plain files, entry by entry, within {@link Limits}. Nothing is unpacked to a disk, so a hostile entry
 * name could do no harm; it is refused because an honest archive has none.
 */
final class Archive implements Closeable {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private final Tail tail;
    private final ZipInputStream zip;
    private final Inflation inflation;
    private final Set<String> names = new HashSet<>();
    private String current = "";

    Archive(InputStream in) {
        tail = new Tail(new BufferedInputStream(in, 1 << 16));
        zip = new ZipInputStream(tail);
        inflation = new Inflation(Limits.INFLATION, tail::count);
    }

    /**
     * Goes to the next entry; what is left of the one before is passed over.
     *
     * @return its name, or empty at the end of a whole archive
     * @throws FileRejected where the archive is cut off, damaged or too large, or an entry has a bad name or stands twice
     */
    Optional<String> next() throws IOException {
        if (!current.isEmpty()) {
            content().transferTo(OutputStream.nullOutputStream());
        }
        Optional<ZipEntry> entry = header();
        if (entry.isEmpty()) {
            tail.transferTo(OutputStream.nullOutputStream());
            if (!tail.endsLikeAnArchive()) {
                throw cutOff();
            }
            return Optional.empty();
        }
        current = checked(entry.get().getName());
        return Optional.of(current);
    }

    private Optional<ZipEntry> header() throws IOException {
        try {
            return Optional.ofNullable(zip.getNextEntry());
        } catch (EOFException e) {
            throw cutOff();
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the archive is damaged"
                + (current.isEmpty() ? " at its beginning" : " behind its entry " + current));
        }
    }

    private String checked(String name) {
        String shown = Texts.shown(name);
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, shown,
                "the archive holds \"" + shown + "\", which is not the name of a plain file");
        }
        if (!names.add(name)) {
            throw new FileRejected(ProblemCode.FILE_INTEGRITY, shown, "the archive holds the entry " + shown + " twice");
        }
        if (names.size() > Limits.ENTRIES) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, shown, "the archive holds more than " + Limits.ENTRIES + " entries");
        }
        return name;
    }

    /** What is in the current entry; need not be closed. */
    InputStream content() {
        return new Content();
    }

    private FileRejected cutOff() {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, current, "the archive is cut off: its end is missing");
    }

    private final class Content extends InputStream {
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = zip.read(target, offset, length);
                inflation.add(count, current);
                return count;
            } catch (EOFException e) {
                throw cutOff();
            } catch (ZipException e) {
                throw new FileRejected(ProblemCode.FILE_INTEGRITY, current, "the archive's entry " + current + " is damaged");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

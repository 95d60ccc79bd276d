package io.muster.adapters.files.zip;

import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive from outside whose entries are read in any order, and as often as needed: a copy of it is in the temporary folder. The
 * copy is removed from its folder as soon as it is open, so that not even a killed process leaves it behind (where the system allows
 * that, else when it is closed).
 */
public final class ZipArchive implements Closeable {
    private final ZipFile zip;
    private final long size;
    private final Bounds bounds;

    private ZipArchive(ZipFile zip, long size, Bounds bounds) {
        this.zip = zip;
        this.size = size;
        this.bounds = bounds;
    }

    /**
     * How much an honest archive asks for.
     *
     * @param what it is, for messages
     * @param packed its bytes
     * @param directory the bytes of its list of entries, which is kept in memory
     * @param inflation what each entry unpacks to
     */
    public record Bounds(String what, long packed, int entries, int directory, Inflation.Bounds inflation) {
    }

    /** @throws FileRejected where the file is no whole ZIP archive, or asks for too much */
    public static ZipArchive of(Content content, Bounds bounds) throws IOException {
        Path copy = TemporaryFile.create();
        try {
            copy(content, copy, bounds);
            ZipDirectory.check(copy, bounds);
            long size = Files.size(copy);
            return new ZipArchive(new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE), size, bounds);
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the file is damaged: the list of its parts cannot be read");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(Content content, Path copy, Bounds bounds) throws IOException {
        try (InputStream in = content.open(); OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                copied += count;
                if (copied > bounds.packed()) {
                    throw new FileRejected(ProblemCode.FILE_TOO_LARGE, "",
                        "the file is larger than " + (bounds.packed() >> 30) + " GiB, which no " + bounds.what() + " is");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** In the order of the archive's list. @throws FileRejected where it is damaged */
    public List<? extends ZipEntry> entries() {
        try {
            return Collections.list(zip.entries());
        } catch (IllegalArgumentException e) {
            // Names are looked at when the archive is opened, comments only now.
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the file is damaged: the list of its parts cannot be read");
        }
    }

    /** What an entry unpacks to; reading throws {@link FileRejected} where it is damaged, or more than an honest one would be. */
    public InputStream open(ZipEntry entry) throws IOException {
        try {
            return new Unpacked(zip.getInputStream(entry), entry.getName());
        } catch (ZipException e) {
            throw damaged(entry.getName());
        }
    }

    private static FileRejected damaged(String entry) {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, entry, "the file is damaged: its part " + entry + " cannot be unpacked");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An archive's entries are few, and each of them is read once or twice: each is bounded for itself. */
    private final class Unpacked extends FilterInputStream {
        private final String name;
        private final Inflation inflation = new Inflation(bounds.inflation(), () -> size);

        Unpacked(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = in.read(target, offset, length);
                inflation.add(count, name);
                return count;
            } catch (ZipException | EOFException e) {
                throw damaged(name);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }
}

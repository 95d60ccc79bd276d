package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.zip.Inflation;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook by their names, in any order and as often as needed: what a sheet needs stands behind it as often as before
 * it, and unpacking all of a file for each of its parts would cost more than copying it once. The copy is removed from its folder as
 * soon as it is open, so that not even a killed process leaves it behind (where the system allows that, else when it is closed).
 */
final class Parts implements Closeable {
    private final ZipFile zip;
    private final long size;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip, long size) {
        this.zip = zip;
        this.size = size;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** @throws FileRejected where the file is no whole ZIP archive, or a larger one than a workbook is */
    static Parts of(Content content) throws IOException {
        Path copy = TemporaryFile.create();
        try {
            copy(content, copy);
            ZipDirectory.check(copy);
            long size = Files.size(copy);
            return new Parts(new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE), size);
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "", "the file is damaged: the list of its parts cannot be read");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(Content content, Path copy) throws IOException {
        try (InputStream in = content.open(); OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                copied += count;
                if (copied > WorkbookLimits.PACKED_BYTES) {
                    throw new FileRejected(ProblemCode.FILE_TOO_LARGE, "",
                        "the file is larger than " + (WorkbookLimits.PACKED_BYTES >> 30) + " GiB, which no workbook is");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** Names of parts differ in more than case (ECMA-376-2 §6.2.2.3), and some programs write them with backslashes. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** How many bytes a part says that it unpacks to; none or -1 where it does not say. */
    long size(String name) {
        return entries.get(key(name)).getSize();
    }

    /** @throws FileRejected where there is no such part */
    Markup markup(String name) throws IOException {
        return open(name).orElseThrow(() -> new FileRejected(ProblemCode.FILE_UNREADABLE, name,
            "the workbook is damaged: its part " + name + " is missing"));
    }

    Optional<Markup> open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Markup(new Part(stream(entry), entry.getName()), entry.getName()));
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (ZipException e) {
            throw Markup.damaged(entry.getName());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What a part unpacks to, within the limits for it: a workbook's parts are few, and each of them is read once or twice. */
    private final class Part extends FilterInputStream {
        private final String name;
        private final Inflation inflation = new Inflation(WorkbookLimits.INFLATION, () -> size);

        Part(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            inflation.add(count, name);
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }
}

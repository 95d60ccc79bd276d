package io.muster.adapters.files.zip;

import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The end of a ZIP archive, which tells how long the list of its entries is: the JDK reads that list into memory as it is. */
final class ZipDirectory {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipDirectory() {
    }

    /** @throws FileRejected where the archive has no end (APPNOTE.TXT §4.3.16), or more entries than an honest one */
    static void check(Path file, ZipArchive.Bounds bounds) throws IOException {
        ByteBuffer end = tail(file);
        int start = end.limit() - LENGTH;
        while (start >= 0 && end.getInt(start) != SIGNATURE) {
            start--;
        }
        if (start < 0 || start + LENGTH + (end.getShort(start + 20) & 0xFFFF) != end.limit()) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "",
                "the file is no " + bounds.what() + ", or it is cut off: its end is missing");
        }
        int entries = end.getShort(start + 10) & 0xFFFF;
        long bytes = end.getInt(start + 12) & 0xFFFFFFFFL;
        if (entries > bounds.entries() || bytes > bounds.directory()) {
            throw new FileRejected(ProblemCode.FILE_TOO_LARGE, "",
                "the file holds more than " + bounds.entries() + " parts, which no " + bounds.what() + " does");
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long from = channel.size() - length;
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                continue;
            }
            return tail.flip();
        }
    }
}

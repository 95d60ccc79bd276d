package io.muster.adapters.files.table.csv;

import io.muster.application.files.Content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out how a text is encoded: by its byte order mark, else UTF-16 by its zeros, else UTF-8 if it is that, else Windows-1252. */
final class Encoding {
    private static final int HEAD = 1 << 16;
    private static final int LONGEST_OF_UTF_8 = 4;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {
    }

    /** Reads all of the text if need be: one byte, however late, tells Windows-1252 from UTF-8. */
    static Charset of(Content content) throws IOException {
        return of(content, Long.MAX_VALUE);
    }

    /** Reads no more than the beginning, which is all that a sample may hold. */
    static Charset likely(Content content) throws IOException {
        return of(content, (long) Sample.LENGTH * LONGEST_OF_UTF_8);
    }

    private static Charset of(Content content, long bytes) throws IOException {
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(HEAD);
        }
        Optional<Charset> found = byMark(head).or(() -> byZeros(head));
        if (found.isPresent()) {
            return found.get();
        }
        try (InputStream in = content.open()) {
            return Utf8.begins(in, bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        }
    }

    private static Optional<Charset> byMark(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xEFBB -> head.length > 2 && (head[2] & 0xFF) == 0xBF ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** ASCII, of which every table has its delimiters and line breaks at least, is a byte and a zero in UTF-16. */
    private static Optional<Charset> byZeros(byte[] head) {
        int highFirst = 0;
        int lowFirst = 0;
        boolean plain = true;
        for (int i = 0; i + 1 < head.length; i += 2) {
            highFirst += head[i] == 0 && head[i + 1] != 0 ? 1 : 0;
            lowFirst += head[i] != 0 && head[i + 1] == 0 ? 1 : 0;
            plain &= isPlainOrZero(head[i]) && isPlainOrZero(head[i + 1]);
        }
        boolean zerosAreStray = plain && 3 * Math.max(highFirst, lowFirst) < head.length;
        if (highFirst == lowFirst || zerosAreStray) {
            return Optional.empty();
        }
        return Optional.of(lowFirst > highFirst ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean isPlainOrZero(byte one) {
        return one >= ' ' || one == 0 || one == '\t' || one == '\r' || one == '\n';
    }
}

package io.muster.adapters.files.table.csv;

import java.io.IOException;
import java.io.InputStream;

/** Tells UTF-8 (RFC 3629 §4) without decoding it, which would take as long as reading the file. */
final class Utf8 {
    private static final int LOWEST = 0x80;
    private static final int HIGHEST = 0xBF;

    /** How many bytes the character still has, and what the next of them may be. */
    private int left;
    private int lowest;
    private int highest;

    private Utf8() {
    }

    /** Whether a stream is UTF-8, as far as so many of its bytes tell. */
    static boolean begins(InputStream in, long bytes) throws IOException {
        Utf8 text = new Utf8();
        byte[] window = new byte[1 << 14];
        long seen = 0;
        for (int count = 0; count >= 0; count = in.read(window, 0, window.length)) {
            seen += count;
            if (!text.accepts(window, count)) {
                return false;
            }
            if (seen >= bytes) {
                return true;
            }
        }
        return text.left == 0;
    }

    private boolean accepts(byte[] window, int count) {
        for (int i = 0; i < count; i++) {
            if ((window[i] < 0 || left > 0) && !accepts(window[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(int next) {
        if (left > 0) {
            boolean fits = next >= lowest && next <= highest;
            left--;
            lowest = LOWEST;
            highest = HIGHEST;
            return fits;
        }
        left = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
        // No overlong forms, no halves of surrogate pairs, nothing beyond U+10FFFF.
        lowest = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : LOWEST;
        highest = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : HIGHEST;
        return next >= 0xC2 && next <= 0xF4;
    }
}

package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Markup as bytes of UTF-8. Texts are escaped for XML, and what XML cannot hold as {@link Escapes} tells. */
final class MarkupOutput {
    private static final int LONGEST = 40;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    MarkupOutput(OutputStream out) {
        this.out = out;
    }

    /** @param ascii written as it is */
    MarkupOutput raw(String ascii) throws IOException {
        int length = ascii.length();
        if (length > buffer.length - used) {
            flush();
        }
        if (length > buffer.length) {
            out.write(ascii.getBytes(StandardCharsets.US_ASCII));
            return this;
        }
        for (int i = 0; i < length; i++) {
            buffer[used++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    MarkupOutput raw(int number) throws IOException {
        room();
        int start = used;
        int rest = number;
        do {
            buffer[used++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = start, j = used - 1; i < j; i++, j--) {
            byte digit = buffer[i];
            buffer[i] = buffer[j];
            buffer[j] = digit;
        }
        return this;
    }

    MarkupOutput text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room();
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c, text, i);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                beyond(Character.toCodePoint(c, text.charAt(i)));
            } else if (Character.isSurrogate(c)) {
                threeBytes('\uFFFD');
            } else if (c >= 0xFFFE) {
                escape(c);
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xC0 | c >> 6);
                buffer[used++] = (byte) (0x80 | c & 0x3F);
            } else {
                threeBytes(c);
            }
        }
        return this;
    }

    private void ascii(char c, String text, int at) throws IOException {
        switch (c) {
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '&' -> raw("&amp;");
            case '"' -> raw("&quot;");
            case '_' -> {
                if (Escapes.isLikeEscape(text, at)) {
                    escape('_');
                } else {
                    buffer[used++] = '_';
                }
            }
            default -> {
                if (c < ' ' && c != '\n' && c != '\t') {
                    escape(c);
                } else {
                    buffer[used++] = (byte) c;
                }
            }
        }
    }

    /** A carriage return too: whoever reads markup takes it for part of a line's end (XML 1.0 §2.11). */
    private void escape(char c) throws IOException {
        raw("_x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[used++] = (byte) HEX[c >> shift & 0xF];
        }
        buffer[used++] = '_';
    }

    private void threeBytes(char c) {
        buffer[used++] = (byte) (0xE0 | c >> 12);
        buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
        buffer[used++] = (byte) (0x80 | c & 0x3F);
    }

    private void beyond(int codePoint) {
        buffer[used++] = (byte) (0xF0 | codePoint >> 18);
        buffer[used++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        buffer[used++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        buffer[used++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void room() throws IOException {
        if (used > buffer.length - LONGEST) {
            flush();
        }
    }

    /** Hands on what is kept, without flushing the stream behind. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}

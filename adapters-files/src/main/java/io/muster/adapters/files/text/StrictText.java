package io.muster.adapters.files.text;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads text, drops a byte order mark, and tells where a byte is that is not of the encoding (RFC 3629 §3 for UTF-8: no overlong
 * forms either). All that stands before such a byte is read.
 */
public final class StrictText extends Reader {
    private static final char MARK = '\uFEFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
    private final CharsetDecoder decoder;
    private boolean begun;
    private boolean ended;
    private long line = 1;
    private long column = 1;

    /** Reads UTF-8. */
    public StrictText(InputStream in) {
        this(in, StandardCharsets.UTF_8);
    }

    /** Reads text of any encoding. */
    public StrictText(InputStream in, Charset encoding) {
        this.in = in;
        decoder = encoding.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A byte that is not of the encoding, and the place of it in the text; lines end with LF. */
    public static final class Undecodable extends CharConversionException {
        private static final long serialVersionUID = 1;
        private final long line;
        private final long column;

        Undecodable(long line, long column) {
            super("not of the encoding");
            this.line = line;
            this.column = column;
        }

        /** From 1. */
        public long line() {
            return line;
        }

        /** From 1, in characters. */
        public long column() {
            return column;
        }
    }

    /** @param length at least 2, the longest that a character is */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (true) {
            CharBuffer chars = CharBuffer.wrap(target, offset, length);
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = withoutMark(target, offset, chars.position() - offset);
            if (count > 0) {
                follow(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw new Undecodable(line, column);
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            refill();
        }
    }

    /** @return how many characters are left */
    private int withoutMark(char[] chars, int offset, int count) {
        if (begun || count == 0) {
            return count;
        }
        begun = true;
        if (chars[offset] != MARK) {
            return count;
        }
        System.arraycopy(chars, offset + 1, chars, offset, count - 1);
        return count - 1;
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void follow(char[] chars, int offset, int count) {
        int lineStart = offset;
        for (int i = offset; i < offset + count; i++) {
            if (chars[i] == '\n') {
                line++;
                lineStart = i + 1;
                column = 1;
            }
        }
        column += offset + count - lineStart;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

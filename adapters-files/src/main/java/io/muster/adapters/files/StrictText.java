package io.muster.adapters.files;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, drops a byte order mark, and tells where a byte is that is not UTF-8 (RFC 3629 §3: no overlong forms either). */
final class StrictText extends Reader {
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    private long line = 1;
    private long column = 1;

    StrictText(InputStream in) throws IOException {
        this.in = in;
        byte[] start = in.readNBytes(3);
        boolean marked = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        bytes.put(start, 0, marked ? 0 : start.length).flip();
    }

    /** A byte that is not UTF-8. */
    static final class NotUtf8 extends CharConversionException {
        private static final long serialVersionUID = 1;
        final long line;
        final long column;

        NotUtf8(long line, long column) {
            super("not UTF-8");
            this.line = line;
            this.column = column;
        }
    }

    /** @param length at least 2, the longest that a character is */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position() - offset;
            if (count > 0) {
                follow(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw new NotUtf8(line, column);
            }
            if (ended) {
                return -1;
            }
            refill();
        }
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void follow(char[] chars, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (chars[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package io.muster.adapters.files.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of UTF-8 text, one at a time. A line that is too long or not UTF-8 says so, and the next one is read as if
 * nothing had happened. Blank lines are passed over.
 */
public final class Lines {
    /** What is kept of a line that is too long: enough to recognise it by. */
    private static final int KEPT_OF_LONG_LINES = 1_000;

    private final InputStream in;
    private final byte[] window = new byte[1 << 13];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;

    /** @param in stays open; the caller closes it */
    public Lines(InputStream in) {
        this.in = in;
    }

    /**
     * @param number from 1, blank lines counted
     * @param text the line, or what can be shown of it where it has a flaw
     * @param flaw why the line cannot be read, as a sentence's end
     */
    public record Line(long number, String text, Optional<String> flaw) {
    }

    /** The next line in which something stands, or empty at the end. */
    public Optional<Line> next() throws IOException {
        while (advance()) {
            Line next = line.size() > Limits.RECORD_LENGTH ? tooLong() : decoded();
            if (!next.text().isBlank()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** Puts the next line into {@link #line}, of a line that is too long only a little more than is allowed. */
    private boolean advance() throws IOException {
        line.reset();
        number++;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && window[end] != '\n') {
                end++;
            }
            if (line.size() <= Limits.RECORD_LENGTH) {
                line.write(window, position, end - position);
            }
            position = Math.min(end + 1, limit);
            if (end < limit) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(window, 0, window.length));
        return limit > 0;
    }

    private Line tooLong() {
        String start = new String(line.toByteArray(), 0, KEPT_OF_LONG_LINES, StandardCharsets.UTF_8);
        return new Line(number, start + "…",
            Optional.of("is longer than " + Limits.RECORD_LENGTH + " bytes; only its beginning is shown"));
    }

    private Line decoded() {
        ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes).toString();
            // An editor may have put a byte order mark before the first line.
            return new Line(number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, Optional.empty());
        } catch (CharacterCodingException e) {
            // The decoder stops at the byte that is wrong; what stands before it is good.
            int column = StandardCharsets.UTF_8.decode(bytes.duplicate().flip()).length() + 1;
            return new Line(number, line.toString(StandardCharsets.UTF_8), Optional.of("is not UTF-8 at column " + column));
        }
    }
}

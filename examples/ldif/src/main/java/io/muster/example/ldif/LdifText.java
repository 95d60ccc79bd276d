package io.muster.example.ldif;

import io.muster.adapters.files.text.Limits;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The entries of an LDIF file as lines of text, one entry at a time: unfolded, without comments (RFC 2849, notes 2 and 4). The SDK's
 * reader could find the entries itself, but would hold one of any length, and could not say what the words of a broken one were.
 */
final class LdifText implements Closeable {
    private static final Pattern VERSION = Pattern.compile("(?i)version:.*");
    /** Enough to recognise an entry by that is too long. */
    private static final int KEPT_OF_LONG_ENTRIES = 200;

    private final Reader text;
    private final StringBuilder line = new StringBuilder();
    private boolean tooLong;

    LdifText(Content content) throws IOException {
        text = new BufferedReader(new StrictText(content.open()));
    }

    /** @param whole whether nothing was left out, since it would have been too long */
    record Lines(List<String> lines, boolean whole) {
    }

    /** The first line that is no comment. */
    Optional<String> firstLine() throws IOException {
        boolean comment = false;
        while (readLine()) {
            comment = begins('#') || comment && begins(' ');
            if (!comment && !line.toString().isBlank()) {
                return Optional.of(line.toString());
            }
        }
        return Optional.empty();
    }

    /** The next entry, or whatever stands in its place; empty at the end. */
    Optional<Lines> next() throws IOException {
        while (true) {
            List<StringBuilder> unfolded = new ArrayList<>();
            tooLong = false;
            boolean more = readEntry(unfolded);
            List<String> lines = new ArrayList<>(unfolded.stream().map(StringBuilder::toString).toList());
            if (!lines.isEmpty() && VERSION.matcher(lines.get(0)).matches()) {
                lines.remove(0);
            }
            if (!lines.isEmpty()) {
                return Optional.of(new Lines(lines, !tooLong));
            }
            if (!more) {
                return Optional.empty();
            }
        }
    }

    /** @return false at the end of the file */
    private boolean readEntry(List<StringBuilder> lines) throws IOException {
        int length = 0;
        boolean comment = false;
        while (readLine()) {
            if (line.length() == 0) {
                return true;
            }
            boolean folded = begins(' ') && (comment || !lines.isEmpty());
            comment = begins('#') || comment && folded;
            length += comment ? 0 : line.length();
            if (length > Limits.RECORD_LENGTH) {
                tooLong = true;
                shorten(lines);
            } else if (!comment) {
                put(lines, folded);
            }
        }
        return false;
    }

    private void put(List<StringBuilder> lines, boolean folded) {
        if (folded) {
            lines.get(lines.size() - 1).append(line, 1, line.length());
        } else if (!line.toString().isBlank()) {
            // With blanks before it, it would go on with a comment if it were written back.
            lines.add(new StringBuilder(line.toString().stripLeading()));
        }
    }

    private void shorten(List<StringBuilder> lines) {
        if (lines.isEmpty()) {
            lines.add(new StringBuilder(line));
        }
        lines.subList(1, lines.size()).clear();
        lines.get(0).setLength(Math.min(lines.get(0).length(), KEPT_OF_LONG_ENTRIES));
    }

    private boolean begins(char character) {
        return line.length() > 0 && line.charAt(0) == character;
    }

    /** Reads a line, of one that is too long only a little more than is allowed. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        int next = text.read();
        if (next < 0) {
            return false;
        }
        for (; next >= 0 && next != '\n'; next = text.read()) {
            if (line.length() <= Limits.RECORD_LENGTH) {
                line.append((char) next);
            }
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

package io.muster.adapters.files.table.csv;

import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text begins, as much as tells what it is. */
record Sample(String text, End end) {
    /** More than the longest value; in it are hundreds of ordinary rows. */
    static final int LENGTH = 1 << 17;
    /** The line by which files for Excel state their delimiter. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?i:sep)=([\\p{Punct}\t&&[^\"']])(\r\n?|\n|\\z)");
    /** XML and HTML, JSON, PDF, RTF. Archives and images are told by what isn't text in them. */
    private static final Pattern FOREIGN = Pattern.compile(
        "\\s*+(<[?!/a-zA-Z]|\\{\\s*+[\"}]|\\[\\s*+([\\[\\]{\"\\-0-9]|true|false|null)|%PDF-|\\{\\\\rtf)");
    /** One control character in so many is no text. */
    private static final int TEXT_PER_CONTROL = 10;

    /** WHOLE: there is no more; CUT: there is more; BROKEN: what follows is not of the encoding. */
    enum End { WHOLE, CUT, BROKEN }

    static Sample of(Content content, Charset encoding) throws IOException {
        char[] chars = new char[LENGTH];
        int length = 0;
        try (StrictText text = new StrictText(content.open(), encoding)) {
            while (length < LENGTH - 1) {
                int count = text.read(chars, length, LENGTH - length);
                if (count < 0) {
                    return new Sample(new String(chars, 0, length), End.WHOLE);
                }
                length += count;
            }
            return new Sample(new String(chars, 0, length), End.CUT);
        } catch (StrictText.Undecodable e) {
            return new Sample(new String(chars, 0, length), End.BROKEN);
        }
    }

    /** Whether there is nothing in the file. */
    boolean isNothing() {
        return end == End.WHOLE && text.isBlank();
    }

    /** Whether this can be read as text and as no other kind of file. */
    boolean isPlainText() {
        long controls = text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
        return end != End.BROKEN && !holdsZeros() && controls * TEXT_PER_CONTROL <= text.length()
            && !FOREIGN.matcher(text).lookingAt();
    }

    boolean holdsZeros() {
        return text.indexOf('\0') >= 0;
    }

    /** The delimiter, where the first line says nothing else. */
    Optional<Character> announced() {
        Matcher line = ANNOUNCEMENT.matcher(text);
        return line.lookingAt() ? Optional.of(line.group(1).charAt(0)) : Optional.empty();
    }

    Sample withoutAnnouncement() {
        return new Sample(ANNOUNCEMENT.matcher(text).replaceFirst(""), end);
    }
}

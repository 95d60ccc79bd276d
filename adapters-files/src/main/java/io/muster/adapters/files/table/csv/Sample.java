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
    /** Archives, XML and HTML, JSON, PDF, RTF. Images are told by what isn't text in them. */
    private static final Pattern FOREIGN = Pattern.compile(
        "PK[\\x03\\x05]|\\s*+(<[?!/a-zA-Z]|\\{\\s*+[\"}]|\\[\\s*+([\\[\\]{\"\\-0-9]|true|false|null)|%PDF-|\\{\\\\rtf)");
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

    /** Whether this is text and no other kind of file; a few zeros make it none, but a person should be told of those. */
    boolean isPlainText() {
        long controls = text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
        return end != End.BROKEN && controls * TEXT_PER_CONTROL <= text.length()
            && !FOREIGN.matcher(text).lookingAt();
    }

    /** The line of the first character 0, which text is left with by programs that take it for the end of a field. */
    Optional<Long> lineWithZero() {
        int zero = text.indexOf('\0');
        return zero < 0 ? Optional.empty() : Optional.of(1 + text.chars().limit(zero).filter(c -> c == '\n').count());
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

package io.muster.adapters.web.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as a client asks for it in a {@code Range} (RFC 9110 §14.1.2).
 *
 * @param first the offset of the first byte, {@code last} of the last
 */
record ByteRange(long first, long last) {
    /** One range; who asks for several gets the whole, as §14.2 allows. */
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** The header asks for bytes behind the end. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param size of the whole file, in bytes
     * @return empty where the whole is meant: without a header, and where it cannot be understood
     */
    static Optional<ByteRange> of(String header, long size) throws Unsatisfiable {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            return Optional.of(satisfiable(Math.max(0, size - Long.parseLong(matcher.group(2))), size - 1, size));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
        if (!matcher.group(2).isEmpty() && last < first) {
            return Optional.empty();
        }
        return Optional.of(satisfiable(first, Math.min(last, size - 1), size));
    }

    private static ByteRange satisfiable(long first, long last, long size) throws Unsatisfiable {
        if (first >= size) {
            throw new Unsatisfiable();
        }
        return new ByteRange(first, last);
    }

    long length() {
        return last - first + 1;
    }

    /** The header {@code Content-Range} of the answer. */
    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}

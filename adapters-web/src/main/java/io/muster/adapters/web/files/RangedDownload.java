package io.muster.adapters.web.files;

import io.muster.adapters.web.files.ByteRange.Unsatisfiable;
import io.muster.application.files.Content;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A complete file that a client may fetch in parts, so that a download that broke off goes on where it did (RFC 9110 §14).
 *
 * @param size in bytes
 * @param version names these very bytes; others never have it
 * @param modified the moment whose state the file shows
 */
public record RangedDownload(String fileName, long size, String version, Instant modified, Content content) {
    /** RFC 9110 §5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final String CONTENT_RANGE = "Content-Range";

    /**
     * @param range what the client wants, all of it where null
     * @param ifRange what it has a part of already: another file is sent from its beginning
     */
    public Response answer(String range, String ifRange) {
        try {
            Optional<ByteRange> part = isSame(ifRange) ? ByteRange.of(range, size) : Optional.empty();
            return part.map(this::part).orElseGet(this::whole);
        } catch (Unsatisfiable behindTheEnd) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE).header(CONTENT_RANGE, "bytes */" + size).build();
        }
    }

    private boolean isSame(String ifRange) {
        return ifRange == null || ifRange.strip().equals(tag()) || ifRange.strip().equals(date());
    }

    private Response whole() {
        return described(new ByteRange(0, size - 1)).build();
    }

    private Response part(ByteRange part) {
        return described(part).status(Response.Status.PARTIAL_CONTENT).header(CONTENT_RANGE, part.contentRange(size)).build();
    }

    private Response.ResponseBuilder described(ByteRange part) {
        return Downloads.of(fileName, out -> copy(part, out)).header(HttpHeaders.CONTENT_LENGTH, part.length())
            .header("Accept-Ranges", "bytes").header(HttpHeaders.ETAG, tag()).header(HttpHeaders.LAST_MODIFIED, date());
    }

    private String tag() {
        return '"' + version + '"';
    }

    private String date() {
        return HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC));
    }

    private void copy(ByteRange part, OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(part.first());
            byte[] buffer = new byte[1 << 16];
            long left = part.length();
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new IOException("the file ends " + left + " bytes before its end");
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
    }
}

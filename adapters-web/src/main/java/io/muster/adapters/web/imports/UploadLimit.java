package io.muster.adapters.web.imports;

import io.muster.adapters.web.json.BodyTooLarge;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops uploads that are over the limit before the server, which keeps the parts of a form in temporary files, has stored
 * them. The use case counts the file alone and to the byte; here the whole body is counted, with a margin for the rest.
 */
@Provider
@Dependent
@LimitedUpload
public class UploadLimit implements ContainerRequestFilter {
    /** For the options and what a form adds between its parts. */
    static final long MARGIN = 2L << 20;

    private final long limit;

    @Inject
    public UploadLimit(@ConfigProperty(name = "muster.upload.max-bytes", defaultValue = "1073741824") long limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit + MARGIN) {
            throw tooLarge();
        }
        request.setEntityStream(limited(request.getEntityStream()));
    }

    /** The stream, failing where it turns out longer than allowed. */
    InputStream limited(InputStream body) {
        return new FilterInputStream(body) {
            private long read;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int taken = super.read(buffer, offset, length);
                count(Math.max(taken, 0));
                return taken;
            }

            private void count(int bytes) throws IOException {
                read += bytes;
                if (read > limit + MARGIN) {
                    throw tooLarge();
                }
            }
        };
    }

    private BodyTooLarge tooLarge() {
        return new BodyTooLarge("a file has at most " + limit + " bytes (muster.upload.max-bytes)");
    }
}

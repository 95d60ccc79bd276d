package io.muster.adapters.web.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a client that hangs up in the middle of its request from what breaks on our side: both are an IOException. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class HangUps implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.setEntityStream(told(request.getEntityStream()));
    }

    /** The stream; what fails in it fails for its client. */
    static InputStream told(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (IOException e) {
                    throw new ClientGone(e);
                }
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    return super.read(buffer, offset, length);
                } catch (IOException e) {
                    throw new ClientGone(e);
                }
            }
        };
    }
}

package io.muster.adapters.web.problems;

import io.muster.adapters.web.json.ClientGone;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Requests that never came to their end. Hardly anybody is there to read the answer, and a log need not know. */
@Provider
public class ClientGoneMapper implements ExceptionMapper<ClientGone> {
    private static final Logger LOG = Logger.getLogger(ClientGoneMapper.class.getName());

    @Override
    public Response toResponse(ClientGone failure) {
        LOG.log(Level.FINE, failure, () -> "A client has hung up in the middle of its request");
        return Answers.with(ProblemJson.plain(Status.of(400), failure.getMessage())).build();
    }
}

package io.muster.adapters.web.problems;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything that nobody expected: the client gets a reference, the log gets the rest under it. */
@Provider
public class BreakageMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(BreakageMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "A request failed; the client was told " + reference);
        return Answers.with(ProblemJson.breakage(reference)).build();
    }
}

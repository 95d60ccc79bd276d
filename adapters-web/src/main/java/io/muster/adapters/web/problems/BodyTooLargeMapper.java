package io.muster.adapters.web.problems;

import io.muster.adapters.web.json.BodyTooLarge;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bodies over their limit. */
@Provider
public class BodyTooLargeMapper implements ExceptionMapper<BodyTooLarge> {
    @Override
    public Response toResponse(BodyTooLarge failure) {
        return Answers.with(ProblemJson.plain(Status.of(413), failure.getMessage())).build();
    }
}

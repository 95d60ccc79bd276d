package io.muster.adapters.web.problems;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: paths that are none, methods and media types that are not offered. */
@Provider
@Dependent
public class HttpFailureMapper implements ExceptionMapper<WebApplicationException> {
    private final Outages outages;

    @Inject
    public HttpFailureMapper(Outages outages) {
        this.outages = outages;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        Response own = failure.getResponse();
        if (own.getStatus() < 400) {
            return own;
        }
        if (own.getStatus() >= 500) {
            return new BreakageMapper(outages).toResponse(failure);
        }
        Response.ResponseBuilder answer = Answers.with(ProblemJson.plain(Status.of(own.getStatus()), sentence(own.getStatus())));
        String allowed = own.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    // Not the exception's own message: servers word it after their classes.
    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "the request cannot be understood";
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not take this method; the header Allow names those that it takes";
            case 406 -> "this address has nothing of the media types that the header Accept names";
            case 415 -> "this address does not take this media type; see the header Content-Type";
            default -> Status.of(status).title();
        };
    }
}

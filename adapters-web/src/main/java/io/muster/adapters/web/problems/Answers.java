package io.muster.adapters.web.problems;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Responses that carry a problem. */
final class Answers {
    /** RFC 9457 §3. */
    private static final String PROBLEM_JSON = "application/problem+json";

    private Answers() {
    }

    static Response.ResponseBuilder with(ProblemJson problem) {
        Response.ResponseBuilder answer = Response.status(problem.status()).type(PROBLEM_JSON).entity(problem);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Muster\", charset=\"UTF-8\"");
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Muster\"");
        }
        return answer;
    }
}

package io.muster.adapters.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.json.Rendering;
import io.muster.adapters.web.problems.Outages.Outage;
import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.application.Refusal;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ProblemsTest {
    private final Api api = new Api();

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void gives_every_kind_of_refusal_its_status(Refusal.Kind kind) {
        int expected = switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case CHANGED -> 412;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
        assertThat(Status.of(kind).code()).isEqualTo(expected);
    }

    @Test
    void shows_all_problems_of_a_refusal() {
        Refusal refusal = Refusal.rejected(List.of(
            new Problem(ProblemCode.FIELD_REQUIRED, "userName", "userName is required"),
            new Problem(ProblemCode.FIELD_INVALID, "email", "email is none")));

        assertThat(Rendering.text(ProblemJson.of(refusal))).isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"userName is required\","
            + "\"code\":\"field.required\",\"problems\":["
            + "{\"code\":\"field.required\",\"path\":\"userName\",\"message\":\"userName is required\"},"
            + "{\"code\":\"field.invalid\",\"path\":\"email\",\"message\":\"email is none\"}]}");
    }

    @Test
    void tells_how_long_to_wait_rounded_up() {
        Response answer = new RefusalMapper().toResponse(Refusal.tooMany("wait", Duration.ofMillis(2001)));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("3");
    }

    @Test
    void words_what_jax_rs_refuses_as_problems() {
        assertProblem(api.get("nothing/here"), 404, "request.not-found");
        assertProblem(api.call("PUT", "accounts", "{}", "application/json"), 405, "request.method-not-allowed");
        assertProblem(api.call("GET", "accounts", "", null, "Accept", "text/html"), 406, "request.not-acceptable");
        assertProblem(api.call("POST", "accounts", "<a/>", "application/xml"), 415, "request.unsupported-media-type");
        assertProblem(api.call("POST", "accounts", "", null), 415, "request.unsupported-media-type");
        assertProblem(api.post("accounts", "{\"a\":"), 400, "request.malformed");
        assertProblem(api.post("accounts", ""), 400, "request.malformed");
    }

    @Test
    void refuses_documents_over_their_limit() {
        assertProblem(api.post("accounts", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}"), 413, "request.too-large");
    }

    @Test
    void tells_nothing_of_a_breakage_but_a_reference() {
        Api.expectBreakage();
        api.accounts.meanwhile = () -> {
            throw new IllegalStateException("password=hunter2");
        };
        api.accounts.with(AccountBuilder.anAccount().build());
        String id = api.accounts.accounts.keySet().iterator().next().toString();

        Answer answer = api.patch("accounts/" + id, "{}");

        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("hunter2").doesNotContain("Exception");
        assertThat(answer.json().getString("instance")).startsWith("urn:uuid:");
    }

    @Test
    void tells_of_a_database_that_is_away_when_to_come_back() {
        Answer answer = failingFor(Outage.DATABASE);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().getString("detail")).contains("database", "ask again").doesNotContain("hunter2");
    }

    @Test
    void tells_of_a_full_disk_whom_to_ask() {
        Answer answer = failingFor(Outage.STORAGE);

        assertProblem(answer, 507, "storage.full");
        assertThat(answer.json().getString("detail")).contains("no room", "send it again").doesNotContain("hunter2");
    }

    private Answer failingFor(Outage outage) {
        Api.expectBreakage();
        api.outage = Optional.of(outage);
        api.accounts.meanwhile = () -> {
            throw new IllegalStateException("password=hunter2");
        };
        api.accounts.with(AccountBuilder.anAccount().build());
        return api.patch("accounts/" + api.accounts.accounts.keySet().iterator().next(), "{}");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
    }
}

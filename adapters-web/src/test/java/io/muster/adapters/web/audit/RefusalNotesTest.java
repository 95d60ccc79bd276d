package io.muster.adapters.web.audit;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.application.Refusal;
import io.muster.application.port.in.NoteRefusals.Refused;
import io.muster.domain.access.Name;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalNotesTest {
    private static final String ID = "0197c5f0-0000-7000-8000-000000000001";
    private static final Name DEFAULT = new Name("default");

    private final Api api = new Api();

    private static Refused byAdmin(String action, String subject, String code) {
        return new Refused(DEFAULT, "admin", "192.0.2.7", action, subject, code);
    }

    @Test
    void notes_a_missing_permission_with_method_route_and_subject() {
        api.imports.refusal = Refusal.forbidden("no");

        api.post("imports/" + ID + "/apply", "");
        api.get("imports/" + ID);

        assertThat(api.refusals.noted).containsExactly(byAdmin("POST /imports/{id}/apply", ID, "permission.missing"),
            byAdmin("GET /imports/{id}", ID, "permission.missing"));
    }

    @Test
    void notes_changes_that_are_refused_for_the_state_of_things_and_not_reading() {
        api.imports.refusal = Refusal.conflict("import.not-planned", "no");

        api.post("imports/" + ID + "/apply", "");
        api.get("imports/" + ID);

        assertThat(api.refusals.noted).containsExactly(byAdmin("POST /imports/{id}/apply", ID, "import.not-planned"));
    }

    @Test
    void notes_a_rejection_behind_which_a_guard_stands_and_no_other() {
        api.imports.refusal = Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_INVALID, "email", "no")));
        api.post("imports/" + ID + "/apply", "");
        assertThat(api.refusals.noted).isEmpty();

        api.imports.refusal = Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_INVALID, "email", "no"),
            new Problem(ProblemCode.PERMISSION_ESCALATION, "roles", "no")));
        api.post("imports/" + ID + "/apply", "");
        assertThat(api.refusals.noted).containsExactly(byAdmin("POST /imports/{id}/apply", ID, "field.invalid"));
    }

    @Test
    void notes_wrong_credentials_with_the_name_that_was_tried_and_never_what_is_secret() {
        api.call("GET", "accounts", "", null, "Authorization", basic("mallory:s3cret"), "X-Muster-Tenant", "acme");
        api.call("GET", "accounts", "", null, "Authorization", "Bearer s3cret");
        api.call("GET", "accounts", "", null, "Authorization", "Basic s3cret");

        assertThat(api.refusals.noted).containsExactly(
            new Refused(new Name("acme"), "(nobody)", "192.0.2.7", "sign-in", "mallory", "sign-in.required"),
            new Refused(DEFAULT, "(nobody)", "192.0.2.7", "sign-in", "", "sign-in.required"),
            new Refused(DEFAULT, "(nobody)", "192.0.2.7", "sign-in", "", "sign-in.required"));
        assertThat(api.refusals.noted.toString()).doesNotContain("s3cret");
    }

    @Test
    void notes_who_could_not_sign_in_at_the_console_and_in_which_tenant() {
        String wrong = "{\"userName\":\"mallory\",\"password\":\"s3cret\",\"tenant\":\"acme\"}";
        api.call("POST", "session", wrong, "application/json", "Authorization", null);

        assertThat(api.refusals.noted)
            .containsExactly(new Refused(new Name("acme"), "(nobody)", "192.0.2.7", "sign-in", "mallory", "sign-in.required"));
    }

    @Test
    void notes_a_cookie_that_opens_no_session() {
        api.call("GET", "accounts", "", null, "Authorization", null, "Cookie", "muster=s3cret");

        assertThat(api.refusals.noted)
            .containsExactly(new Refused(DEFAULT, "(nobody)", "192.0.2.7", "sign-in", "", "sign-in.required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void notes_who_came_back_from_an_identity_provider_in_vain_however_that_is_answered(String accepted) {
        api.call("GET", "session/oidc/callback", "", null, "Authorization", null, "Accept", accepted);

        assertThat(api.refusals.noted).containsExactly(
            new Refused(DEFAULT, "(nobody)", "192.0.2.7", "GET /session/oidc/callback", "", "sign-in.expired"));
    }

    @Test
    void does_not_take_for_a_sign_in_what_is_throttled_elsewhere() {
        api.passwords.refusal = Optional.of(Refusal.tooMany("request.too-many", "wait", Duration.ofMinutes(1)));

        api.call("POST", "password/forgotten", "{\"name\":\"jdoe\"}", "application/json", "Authorization", null);
        api.call("PUT", "profile/password", "{\"current\":\"old\",\"password\":\"new\"}", "application/json");

        assertThat(api.refusals.noted).containsExactly(
            new Refused(DEFAULT, "(nobody)", "192.0.2.7", "POST /password/forgotten", "", "request.too-many"),
            byAdmin("PUT /profile/password", "", "request.too-many"));
    }

    @Test
    void notes_a_guess_at_ones_own_password_and_at_a_link() {
        api.passwords.refusal =
            Optional.of(Refusal.rejected(List.of(new Problem(ProblemCode.PASSWORD_WRONG, "current", "this is not your present password"))));
        api.call("PUT", "profile/password", "{\"current\":\"s3cret\",\"password\":\"new\"}", "application/json");
        api.call("POST", "password", "{\"secret\":\"used\",\"password\":\"s3cret\"}", "application/json", "Authorization", null);

        assertThat(api.refusals.noted).containsExactly(byAdmin("PUT /profile/password", "", "password.wrong"),
            new Refused(DEFAULT, "(nobody)", "192.0.2.7", "POST /password", "", "password-link.invalid"));
    }

    @Test
    void cuts_a_name_that_was_tried_to_a_sane_length() {
        api.call("GET", "accounts", "", null, "Authorization", basic("x".repeat(5_000) + ":p"));

        assertThat(api.refusals.noted).singleElement().satisfies(refused -> assertThat(refused.subject()).hasSize(201).endsWith("…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void does_not_note_requests_without_any_credentials(String header) {
        assertThat(api.call("GET", "accounts", "", null, "Authorization", header).status()).isEqualTo(401);
        assertThat(api.refusals.noted).isEmpty();
    }

    @Test
    void does_not_note_what_is_mistyped() {
        api.post("accounts", "{no json");
        api.get("nothing/there");
        api.call("PUT", "accounts", "", null);

        assertThat(api.refusals.noted).isEmpty();
    }

    @Test
    void answers_all_the_same_where_a_refusal_cannot_be_noted() {
        Logger log = Logger.getLogger(RefusalNotes.class.getName());
        log.setLevel(Level.OFF);
        api.refusals.breaks = true;
        api.imports.refusal = Refusal.forbidden("no");

        Answer answer = api.post("imports/" + ID + "/apply", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("permission.missing");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

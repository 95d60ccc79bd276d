package io.muster.adapters.web.changes;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.adapters.web.testing.Jobs;
import io.muster.application.accounts.AccountAction;
import io.muster.application.changing.ChangeTargets.Listed;
import io.muster.application.changing.ChangeTargets.Matching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

class ChangesResourceTest {
    private static final String BY_QUERY = "{\"action\":\"DELETE\",\"query\":\"*:*\"}";

    private final Api api = new Api();

    @Test
    void changes_those_that_are_named() {
        Answer answer = api.post("changes", "{\"action\":\"DISABLE\",\"accountIds\":[\"" + idOf("a") + "\",\"" + idOf("b") + "\"]}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/changes/" + Jobs.ID);
        assertThat(api.changes.job.action()).isEqualTo(AccountAction.DISABLE);
        assertThat(api.changes.job.targets()).isEqualTo(new Listed(List.of(idOf("a"), idOf("b"))));
        assertThat(answer.json().getJsonArray("accountIds")).hasSize(2);
        assertThat(answer.json().isNull("query")).isTrue();
    }

    @Test
    void changes_whom_a_query_finds_disabled_ones_too_unless_it_says_otherwise() {
        Answer answer = api.post("changes", BY_QUERY);
        assertThat(api.changes.job.targets()).isEqualTo(new Matching("*:*", true));
        assertThat(answer.json().getBoolean("includeDisabled")).isTrue();

        api.post("changes", "{\"action\":\"DELETE\",\"query\":\"ann\",\"accountIds\":[],\"includeDisabled\":false}");
        assertThat(api.changes.job.targets()).isEqualTo(new Matching("ann", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action\":\"DELETE\"}", "{\"action\":\"DELETE\",\"accountIds\":[]}",
        "{\"action\":\"DELETE\",\"query\":\" \"}", "{\"action\":\"DELETE\",\"query\":null,\"includeDisabled\":true}",
        "{\"action\":\"DELETE\",\"query\":\"ann\",\"accountIds\":[\"00000000-0000-4000-8000-000000000001\"]}"})
    void nobody_is_changed_where_it_is_not_said_who(String json) {
        assertThat(api.post("changes", json).code()).isEqualTo("change.whom");
        assertThat(api.changes.job).isNull();
    }

    @Test
    void refuses_what_it_does_not_know() {
        assertThat(api.post("changes", "{\"query\":\"x\"}").code()).isEqualTo("field.required");
        assertThat(api.post("changes", "{\"action\":\"PROMOTE\",\"query\":\"x\"}").body()).contains("ENABLE, DISABLE, DELETE");
        assertThat(api.post("changes", "{\"action\":\"ENABLE\",\"accountIds\":[\"7\"]}").body())
            .contains("'7' is not the id of an account");
        assertThat(api.post("changes", "{\"action\":\"ENABLE\",\"ids\":[\"7\"]}").code()).isEqualTo("field.forbidden");
    }

    @Test
    void shows_how_far_it_has_come_and_who_was_refused() {
        api.post("changes", BY_QUERY);

        assertThat(api.get("changes/" + Jobs.ID).body()).contains("\"progress\":{\"done\":6,\"total\":9}",
            "\"outcome\":{\"changed\":3,\"unchanged\":2,\"failed\":1}", "\"state\":\"CHANGING\"");
        assertThat(api.get("changes/" + Jobs.ID + "/failures").body()).isEqualTo("{\"items\":[{\"accountId\":\"" + idOf("admin")
            + "\",\"userName\":\"admin\",\"problems\":[{\"code\":\"super-administrator.last\",\"path\":\"\","
            + "\"message\":\"the last one\"}]}],\"total\":1}");
        assertThat(api.post("changes/" + Jobs.ID + "/cancel", "").status()).isEqualTo(202);
    }

    @Test
    void lists_those_of_one_person_where_asked() {
        api.post("changes", BY_QUERY);

        assertThat(api.get("changes?createdBy=j%20doe").body()).contains("\"total\":1");
        assertThat(api.changes.creator).contains("j doe");
    }
}

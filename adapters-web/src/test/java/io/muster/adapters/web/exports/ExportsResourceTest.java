package io.muster.adapters.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.adapters.web.testing.Jobs;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.Selection;
import io.muster.domain.access.Connection;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class ExportsResourceTest {
    private final Api api = new Api();

    @Test
    void exports_everybody_enabled_without_loss_where_nothing_is_asked() {
        Answer answer = api.post("exports", "{}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/exports/" + Jobs.ID);
        assertThat(api.exports.request).isEqualTo(new ExportRequest("accounts", "accounts",
            Selection.everybody(Connection.LOCAL), List.of(), SortKey.BY_USER_NAME, false, Optional.empty()));
    }

    @Test
    void takes_the_whole_request_of_the_contract() {
        api.post("exports", "{\"format\":\"xlsx\",\"layout\":\"administrators\",\"connection\":\"local\",\"query\":\"teams:EMEA\",\"accountIds\":[\""
            + AccountBuilder.idOf("a") + "\"],\"includeDisabled\":true,\"columns\":[],\"sort\":\"-userName\",\"includeCredentials\":true,"
            + "\"fileName\":\"a.xlsx\"}");

        assertThat(api.exports.request).isEqualTo(new ExportRequest("xlsx", "administrators",
            new Selection(Connection.LOCAL, Optional.of("teams:EMEA"), Set.of(AccountBuilder.idOf("a")), true), List.of(),
            SortKey.parse("-userName"), true, Optional.of("a.xlsx")));
    }

    @Test
    void a_query_without_a_word_is_none() {
        api.post("exports", "{\"query\":\" \"}");

        assertThat(api.exports.request.selection()).isEqualTo(Selection.everybody(Connection.LOCAL));
    }

    @Test
    void refuses_what_comes_with_a_later_version() {
        assertThat(api.post("exports", "{\"columns\":[{\"name\":\"a\",\"value\":\"b\"}]}").code()).isEqualTo("options.unsupported");
    }

    @Test
    void refuses_what_it_does_not_understand() {
        assertThat(api.post("exports", "{\"layout\":\"administrators\"}").code()).isEqualTo("field.required");
        assertThat(api.post("exports", "{\"accountIds\":[\"7\"]}").json().getString("detail"))
            .isEqualTo("accountIds[0]: '7' is not the id of an account");
        assertThat(api.post("exports", "{\"sort\":\"shoeSize\"}").code()).isEqualTo("field.invalid");
    }

    @Test
    void shows_an_export_with_what_was_asked_of_it() {
        api.exports.job = Jobs.export(ExportState.WRITING, Optional.empty());

        assertThat(api.get("exports/" + Jobs.ID).body()).isEqualTo("{\"id\":\"" + Jobs.ID + "\",\"state\":\"WRITING\",\"format\":\"xlsx\","
            + "\"layout\":\"administrators\",\"connection\":\"local\",\"fileName\":null,\"progress\":{\"done\":5,\"total\":5},"
            + "\"asOf\":\"2026-01-01T00:00:00Z\",\"size\":null,\"expiresAt\":null,"
            + "\"losses\":[{\"path\":\"groups\",\"message\":\"groups holds a name with a comma\",\"count\":2,\"first\":\"ann\"}],\"failure\":null,"
            + "\"interruption\":{\"message\":\"there is no room left\",\"attempts\":3,\"lastTry\":\"2026-01-01T00:00:00Z\","
            + "\"nextTry\":\"2026-01-01T00:00:08Z\"},\"createdBy\":\"admin\","
            + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"finishedAt\":null,\"query\":null,\"accountIds\":[],\"includeDisabled\":false,"
            + "\"sort\":\"userName,-createdAt\",\"includeCredentials\":false}");
    }

    @Test
    void hands_the_file_out_under_its_name() {
        api.exports.job = Jobs.export(ExportState.DONE, Optional.of("Accounts \"1\".xlsx"));

        Answer answer = api.get("exports/" + Jobs.ID + "/file");

        assertThat(answer.body()).isEqualTo("file");
        assertThat(answer.header("Content-Length")).isEqualTo("4");
        assertThat(answer.header("Content-Disposition"))
            .isEqualTo("attachment; filename=\"Accounts _1_.xlsx\"; filename*=UTF-8''Accounts%20%221%22.xlsx");
    }

    @Test
    void hands_the_rest_of_the_file_out_to_who_has_its_beginning() {
        api.exports.job = Jobs.export(ExportState.DONE, Optional.of("a.xlsx"));
        String tag = api.get("exports/" + Jobs.ID + "/file").header("ETag");

        Answer rest = api.call("GET", "exports/" + Jobs.ID + "/file", null, null, "Range", "bytes=2-", "If-Range", tag);

        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("le");
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 2-3/4");
        assertThat(api.get("exports/" + Jobs.ID).json().getString("expiresAt")).isEqualTo("2026-01-01T00:01:00Z");
    }
}

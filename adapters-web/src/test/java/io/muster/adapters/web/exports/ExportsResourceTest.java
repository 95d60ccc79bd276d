package io.muster.adapters.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.adapters.web.testing.Jobs;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.ExportState;
import io.muster.application.exporting.Selection;
import io.muster.domain.access.Connection;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
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
        api.post("exports", "{\"format\":\"xlsx\",\"layout\":\"administrators\",\"connection\":\"local\",\"query\":\"\",\"accountIds\":[\""
            + AccountBuilder.idOf("a") + "\"],\"includeDisabled\":true,\"columns\":[],\"sort\":\"-userName\",\"includeCredentials\":true,"
            + "\"fileName\":\"a.xlsx\"}");

        assertThat(api.exports.request).isEqualTo(new ExportRequest("xlsx", "administrators",
            new Selection(Connection.LOCAL, Optional.empty(), Set.of(AccountBuilder.idOf("a")), true), List.of(),
            SortKey.parse("-userName"), true, Optional.of("a.xlsx")));
    }

    @Test
    void a_query_without_a_word_is_none() {
        api.post("exports", "{\"query\":\" \"}");

        assertThat(api.exports.request.selection()).isEqualTo(Selection.everybody(Connection.LOCAL));
    }

    @Test
    void lists_those_of_one_person_where_asked() {
        api.post("exports", "{}");
        assertThat(api.get("exports?createdBy=").body()).contains("\"total\":1");
        assertThat(api.exports.creator).isEmpty();
        api.get("exports?createdBy=j%20doe");
        assertThat(api.exports.creator).contains("j doe");
    }

    @Test
    void takes_columns() {
        api.post("exports", "{\"layout\":\"custom\",\"format\":\"csv\",\"columns\":["
            + "{\"name\":\"Name\",\"value\":\"user.name || '-'\"},{\"name\":\"Mail\",\"value\":\"email\"}]}");

        assertThat(api.exports.request.columns()).containsExactly(new Column("Name", "user.name || '-'"), new Column("Mail", "email"));
        assertThat(api.get("exports/" + Jobs.ID).body()).contains("\"columns\":[{\"name\":\"Name\",\"value\":\"user.name || '-'\"},");
    }

    @Test
    void refuses_columns_that_are_not_whole() {
        assertThat(paths("{\"columns\":[{\"name\":\"a\"},"
            + "{\"name\":\" \",\"value\":\"email\"},7,{\"name\":\"a\",\"value\":\"b\",\"width\":3}]}"))
            .containsExactlyInAnyOrder("columns[0].value", "columns[1].name", "columns[2]", "columns[3].width");
        assertThat(paths("{\"columns\":{}}")).containsExactly("columns");
    }

    private List<String> paths(String json) {
        return api.post("exports", json).json().getJsonArray("problems").stream()
            .map(problem -> problem.asJsonObject().getString("path")).toList();
    }

    @Test
    void starts_a_saved_export_with_what_is_stated_besides() {
        String saved = "{\"layout\":\"custom\",\"format\":\"csv\",\"columns\":[{\"name\":\"Mail\",\"value\":\"email\"}],"
            + "\"query\":\"teams:Ops\",\"sort\":\"-email\",\"includeDisabled\":true,\"includeCredentials\":false,"
            + "\"fileName\":\"mails.csv\",\"accountIds\":[\"" + AccountBuilder.idOf("a") + "\"]}";
        api.call("PUT", "export-definitions/mails", saved, "application/json");

        api.post("exports", "{\"definition\":\"MAILS\"}");
        ExportRequest whole = api.exports.request;
        assertThat(whole).isEqualTo(api.definitions.definitions.get(0).request());
        assertThat(whole.sort()).isEqualTo(SortKey.parse("-email"));
        assertThat(whole.selection().query()).contains("teams:Ops");

        api.post("exports", "{\"definition\":\"mails\",\"format\":\"xlsx\","
            + "\"accountIds\":[],\"query\":null,\"fileName\":null,\"includeDisabled\":false}");
        assertThat(api.exports.request).isEqualTo(new ExportRequest("xlsx", "custom", Selection.everybody(Connection.LOCAL),
            whole.columns(), whole.sort(), false, Optional.empty()));

        assertThat(api.post("exports", "{\"definition\":\"mails\",\"layout\":\"administrators\"}").code()).isEqualTo("field.required");
        assertThat(api.post("exports", "{\"definition\":\"none\"}").code()).isEqualTo("export-definition.unknown");
    }

    @Test
    void counts_whatever_the_format() {
        assertThat(api.post("exports/count", "{\"layout\":\"administrators\",\"includeDisabled\":true}").body())
            .isEqualTo("{\"count\":1234567}");
        assertThat(api.exports.request.selection().includeDisabled()).isTrue();
        assertThat(api.post("exports/count", "{}").status()).isEqualTo(200);
        assertThat(api.post("exports/count", "{\"colums\":[]}").code()).isEqualTo("field.forbidden");
    }

    @Test
    void shows_what_the_file_would_begin_with() {
        assertThat(api.post("exports/preview", "{\"layout\":\"custom\",\"format\":\"json\"}").body()).isEqualTo(
            "{\"columns\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"],"
                + "\"rows\":[[\"Zoë\",1.50,true,\"2026-01-01T00:00:00Z\",[\"a\"],{\"b\":null},null]],"
                + "\"total\":12,\"warnings\":[{\"path\":\"g\",\"message\":\"g uses a value that is missing; it was left empty\","
                + "\"count\":1,\"first\":\"zoe\"}]}");
        assertThat(api.post("exports/preview", "{\"layout\":\"custom\"}").code()).isEqualTo("field.required");
    }

    @Test
    void tells_of_changes_since_a_moment_or_an_earlier_export() {
        api.post("exports", "{\"since\":\"2026-01-31T12:00:00Z\"}");
        assertThat(api.exports.request.selection().since()).contains(Instant.parse("2026-01-31T12:00:00Z"));

        api.exports.job = Jobs.export(ExportState.DONE, Optional.of("a.xlsx"));
        api.post("exports", "{\"since\":\"" + Jobs.ID + "\"}");
        assertThat(api.exports.request.selection().since()).contains(Jobs.NOW);
        assertThat(api.get("exports/" + Jobs.ID).json().getString("since")).isEqualTo(Jobs.NOW.toString());
        assertThat(api.get("exports/" + Jobs.ID + "/deletions").body()).isEqualTo("{\"items\":[{\"id\":\"" + AccountBuilder.idOf("gone")
            + "\",\"connection\":\"local\",\"userName\":\"gone\",\"externalId\":\"S-1-5\",\"deletedAt\":\""
            + Jobs.NOW + "\"}],\"total\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-31", "12:00", "01a1ff38-cae9-7c08-9483-81207243fe7b"})
    void takes_no_other_word_for_a_moment(String since) {
        assertThat(paths("{\"since\":\"" + since + "\"}")).containsExactly("since");
    }

    @Test
    void offers_columns_in_one_call() {
        assertThat(api.get("exports/columns").body()).startsWith("{\"defaults\":[{\"name\":\"userName\",\"value\":\"userName\"},")
            .endsWith("\"choices\":[{\"name\":\"Name\",\"path\":\"displayName\",\"alias\":\"name\",\"type\":\"text\"}]}");
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
            + "\"losses\":[{\"path\":\"groups\",\"message\":\"groups holds a name with a comma\",\"count\":2,\"first\":\"ann\"}],"
            + "\"failure\":null,\"interruption\":{\"message\":\"there is no room left\",\"attempts\":3,"
            + "\"lastTry\":\"2026-01-01T00:00:00Z\",\"nextTry\":\"2026-01-01T00:00:08Z\"},\"createdBy\":\"admin\","
            + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"finishedAt\":null,\"query\":null,\"accountIds\":[],"
            + "\"includeDisabled\":false,\"since\":null,\"columns\":[],\"sort\":\"userName,-createdAt\",\"includeCredentials\":false}");
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

package io.muster.adapters.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.adapters.web.testing.Jobs;
import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.PlanSummary;
import io.muster.application.importing.RowFilter;
import io.muster.application.port.in.FollowImports.RepairFile;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.MembershipRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.StatedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

class ImportsResourceTest {
    private static final String PATH = "imports/" + Jobs.ID;

    private final Api api = new Api();

    @Test
    void receives_a_file_with_options() {
        Answer answer = upload(part("file\"; filename=\"tëam.csv", "a;b"),
            part("options", "{\"layout\":\"akeneo-users\",\"review\":false,\"rules\":{\"onMatch\":\"UPDATE\"},\"columns\":{}}"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/" + PATH);
        assertThat(api.imports.received).asString().isEqualTo("a;b");
        assertThat(api.imports.job.request()).isEqualTo(new ImportRequest("tëam.csv", Connection.LOCAL,
            FileType.of("auto", "akeneo-users"), false, new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null)));
    }

    @Test
    void shows_an_import_just_received_as_the_contract_does() {
        assertThat(upload(part("file\"; filename=\"team.csv", "a")).body()).isEqualTo("{\"id\":\"" + Jobs.ID + "\",\"state\":\"RECEIVED\","
            + "\"fileName\":\"team.csv\",\"sha256\":\"abc123\",\"format\":\"auto\",\"layout\":\"auto\",\"dialect\":null,"
            + "\"connection\":\"local\","
            + "\"rules\":{\"onMatch\":null,\"memberships\":null,\"unknownTeam\":null,\"unknownGroup\":null,\"unknownRole\":null,"
            + "\"directory\":null,\"credentials\":null},\"progress\":{\"done\":0,\"total\":null},"
            + "\"plan\":{\"create\":0,\"update\":0,\"unchanged\":0,\"skip\":0,\"reject\":0,\"teamsToCreate\":[],"
            + "\"groupsToCreate\":[],\"rolesToCreate\":[],\"membershipsLost\":0},"
            + "\"outcome\":{\"created\":0,\"updated\":0,\"unchanged\":0,\"skipped\":0,\"rejected\":0,\"stale\":0,\"failed\":0},"
            + "\"failure\":null,\"interruption\":null,\"createdBy\":\"admin\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"finishedAt\":null}");
    }

    @Test
    void shows_what_was_recognised_what_holds_and_the_plan() {
        api.imports.job = Jobs.in(ImportState.PLANNED, 7, 7, new PlanSummary(Map.of(Decision.Kind.CREATE, 5, Decision.Kind.REJECT, 2),
            Map.of(ReferenceKind.TEAM, new TreeSet<>(Set.of(new Name("EMEA")))), 3, 0, 0, true));

        assertThat(api.get(PATH).body()).contains("\"state\":\"PLANNED\"", 
            "\"interruption\":{\"message\":\"there is no room left\"", "\"format\":\"csv\",\"layout\":\"akeneo-users\"",
            "\"rules\":{\"onMatch\":\"SKIP\",\"memberships\":\"RESTORE\"", "\"progress\":{\"done\":7,\"total\":7}",
            "\"plan\":{\"create\":5,\"update\":0,\"unchanged\":0,\"skip\":0,\"reject\":2,\"teamsToCreate\":[\"EMEA\"],",
            "\"membershipsLost\":3");
    }

    @Test
    void shows_the_columns_of_the_file_and_what_they_may_mean() {
        api.imports.job = Jobs.in(ImportState.FAILED, 0, 0, PlanSummary.EMPTY);

        assertThat(api.get(PATH + "/columns").body()).isEqualTo("{\"columns\":[{\"name\":\"Mail\",\"meant\":\"email\"},"
            + "{\"name\":\"Since\",\"meant\":null}],\"fields\":[\"userName\",\"email\"]}");
    }

    @Test
    void lists_those_of_one_person_where_asked() {
        api.get("imports?createdBy=jdoe");
        assertThat(api.imports.creator).contains("jdoe");
    }

    @Test
    void refuses_options_that_it_does_not_understand_and_reads_no_file() {
        Answer answer = upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"rules\":{\"onMach\":\"SKIP\"}}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail")).isEqualTo("there is no 'rules.onMach'; did you mean 'rules.onMatch'?");
        assertThat(api.imports.received).isNull();
    }

    @Test
    void takes_what_is_said_of_a_table() {
        upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"columns\":{\"Mail\":\"email\"},"
            + "\"constants\":{\"locale\":\"fr_FR\"},\"listSeparator\":\";\",\"dateFormat\":\"dd.MM.uuuu\","
            + "\"dialect\":{\"encoding\":\"windows-1252\",\"delimiter\":\"\\t\",\"quote\":\"'\",\"table\":\"Sheet 2\"}}"));

        assertThat(api.imports.job.request().type()).isEqualTo(new FileType("auto", "auto", new Dialect(
            Optional.of(Charset.forName("windows-1252")), Optional.of('\t'), Optional.of('\''), Optional.of("Sheet 2")),
            new Mapping(Map.of("Mail", "email"), Map.of("locale", "fr_FR"), Optional.of(";"),
                Optional.of(new DateFormat("dd.MM.uuuu")))));
    }

    @Test
    void lays_the_options_over_a_saved_mapping_member_by_member() {
        api.call("PUT", "mappings/hr", "{\"format\":\"csv\",\"columns\":{\"Mail\":\"email\",\"Tel\":\"phone\"},\"listSeparator\":\";\","
            + "\"dialect\":{\"delimiter\":\";\",\"table\":\"One\"}}", "application/json");
        Mapping both = new Mapping(Map.of("Mail", "email", "Tel", ""), Map.of(), Optional.of("|"), Optional.empty());
        Dialect dialect = new Dialect(Optional.empty(), Optional.of(';'), Optional.empty(), Optional.of("Two"));

        upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"mapping\":\"HR\"}"));
        assertThat(api.imports.job.request().type()).isEqualTo(api.mappings.mappings.get(0).type());

        upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"mapping\":\"hr\",\"layout\":\"auto\","
            + "\"columns\":{\"Tel\":\"\"},\"listSeparator\":\"|\",\"dialect\":{\"table\":\"Two\"}}"));
        assertThat(api.imports.job.request().type()).isEqualTo(new FileType("csv", "auto", dialect, both));
    }

    @Test
    void plans_a_file_again_as_it_was_received_but_for_what_is_stated() {
        upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"layout\":\"custom\",\"sendLinks\":true,"
            + "\"columns\":{\"Mail\":\"email\"},\"rules\":{\"onMatch\":\"UPDATE\",\"memberships\":\"OMIT\"}}"));
        Answer answer = api.call("POST", PATH + "/again", "{\"layout\":\"auto\",\"rules\":{\"memberships\":\"RESTORE\"}}",
            "application/json");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/" + PATH);
        assertThat(api.imports.job.request()).isEqualTo(new ImportRequest("a.csv", Connection.LOCAL,
            new FileType("auto", "auto", Dialect.UNSTATED,
                new Mapping(Map.of("Mail", "email"), Map.of(), Optional.empty(), Optional.empty())), true,
            new StatedRules(OnMatch.UPDATE, MembershipRule.RESTORE, null, null, null, null, null), true));
        assertThat(api.call("POST", PATH + "/again", "{\"rule\":{}}", "application/json").status()).isEqualTo(400);
    }

    @Test
    void takes_the_options_of_an_earlier_import_for_another_file() {
        upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"format\":\"ods\",\"rules\":{\"onMatch\":\"UPDATE\"}}"));
        upload(part("file\"; filename=\"b.csv", "b"), part("options", "{\"like\":\"" + Jobs.ID + "\",\"format\":\"auto\"}"));

        assertThat(api.imports.job.request()).isEqualTo(new ImportRequest("b.csv", Connection.LOCAL, FileType.UNSTATED, true,
            new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null)));
        assertThat(upload(part("file\"; filename=\"b.csv", "b"), part("options", "{\"like\":\"none\"}")).status()).isEqualTo(404);
    }

    @Test
    void refuses_a_mapping_that_is_not_saved_and_reads_no_file() {
        Answer answer = upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"mapping\":\"hrr\"}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("mapping.unknown");
        assertThat(api.imports.received).isNull();
    }

    @Test
    void refuses_a_mapping_that_says_nothing() {
        Answer answer = upload(part("file\"; filename=\"a.csv", "a"),
            part("options", "{\"listSeparator\":\"\",\"dateFormat\":\"MM.uuuu\"}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().toString())
            .contains("listSeparator must be of 1 to 10 characters", "dateFormat: the pattern does not say which day");
        assertThat(api.imports.received).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"encoding|klingon|there is no encoding 'klingon'", "delimiter|;;|must be one character",
        "quote|''|must be one character"})
    void refuses_what_no_table_can_be(String key, String value, String why) {
        Answer answer = upload(part("file\"; filename=\"a.csv", "a"),
            part("options", "{\"dialect\":{\"" + key + "\":\"" + value + "\"}}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail")).startsWith("dialect." + key + ": " + why);
    }

    @Test
    void says_of_malformed_options_that_it_is_them() {
        Answer answer = upload(part("file\"; filename=\"a.csv", "a"), part("options", "{\"rules\":"));

        assertThat(answer.code()).isEqualTo("request.malformed");
        assertThat(answer.json().getString("detail")).startsWith("the part 'options': no JSON at line 1, column ");
    }

    @Test
    void refuses_a_form_without_a_file() {
        assertThat(upload(part("options", "{}")).code()).isEqualTo("file.missing");
    }

    @Test
    void stops_an_upload_that_is_over_the_limit_by_its_length_or_by_counting() {
        String tooLong = "x".repeat((int) UploadLimit.MARGIN + Api.UPLOAD_LIMIT + 1);

        assertThat(upload(part("file\"; filename=\"a.csv", tooLong)).status()).isEqualTo(413);
        assertThat(api.call("POST", "imports", "", "multipart/form-data; boundary=b", "Content-Length", "99999999999").code())
            .isEqualTo("request.too-large");
        assertThat(api.imports.received).isNull();
    }

    @Test
    void filters_rows() {
        assertThat(api.get(PATH + "/rows?decision=REJECT&outcome=STALE").body()).isEqualTo("{\"items\":[],\"next\":\"more\",\"total\":0}");
        assertThat(api.imports.filter)
            .isEqualTo(new RowFilter(Optional.of(Decision.Kind.REJECT), Optional.of(Outcome.Kind.STALE)));

        api.get(PATH + "/rows");
        assertThat(api.imports.filter).isEqualTo(RowFilter.ALL);
        assertThat(api.get(PATH + "/rows?decision=reject").code()).isEqualTo("parameter.invalid");

        api.get(PATH + "/rows?search=J%C3%9CRGEN&losing=true");
        assertThat(api.imports.filter).isEqualTo(new RowFilter(Optional.empty(), Optional.empty(), Optional.of("jürgen"), true));
        assertThat(api.get(PATH + "/rows?losing=perhaps").code()).isEqualTo("parameter.invalid");
    }

    @Test
    void hands_the_rejected_rows_out_as_a_file_or_says_that_there_are_none() {
        assertThat(api.get(PATH + "/rejects").status()).isEqualTo(204);

        api.imports.rejects = Optional.of(repairFile());
        Answer answer = api.get(PATH + "/rejects");
        assertThat(answer.header("Content-Disposition"))
            .isEqualTo("attachment; filename=\"t_am-rejects.csv\"; filename*=UTF-8''t%C3%ABam-rejects.csv");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("a;b;reasons");
    }

    @Test
    void passes_refusals_of_apply_on_and_answers_202_to_cancel() {
        api.imports.job = Jobs.in(ImportState.STAGING, 0, 0);

        assertThat(api.call("POST", PATH + "/apply", "", null).code()).isEqualTo("import.not-planned");
        assertThat(api.call("POST", PATH + "/cancel", "", null).status()).isEqualTo(202);
        assertThat(api.get("imports/xyz").status()).isEqualTo(404);
    }

    private static RepairFile repairFile() {
        return new RepairFile() {
            @Override
            public String fileName() {
                return "tëam-rejects.csv";
            }

            @Override
            public void writeTo(OutputStream out) {
                try {
                    out.write("a;b;reasons".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private Answer upload(String... parts) {
        return api.call("POST", "imports", String.join("", parts) + "--b--\r\n", "multipart/form-data; boundary=b");
    }
}

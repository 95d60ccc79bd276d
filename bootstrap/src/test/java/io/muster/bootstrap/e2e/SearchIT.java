package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts are found by queries in Lucene's syntax, in lists and in exports, by everybody as far as they may see. */
class SearchIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("search", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
        admin.post("groups", "{\"name\":\"France\"}");
        admin.post("teams", "{\"name\":\"EMEA\"}");
        admin.post("roles", "{\"code\":\"french\",\"permissions\":[\"accounts:view\",\"accounts:export\"],\"groups\":[\"France\"]}");
        admin.post("accounts", "{\"userName\":\"ann\",\"displayName\":\"Ann Lee\",\"email\":\"Ann.Lee@example.com\",\"teams\":[\"EMEA\"],"
            + "\"groups\":[\"France\"],\"userMetadata\":{\"plan\":\"gold\",\"seats\":5},\"password\":\"" + Api.PASSWORD + "\","
            + "\"roles\":[\"french\"]}");
        admin.post("accounts", "{\"userName\":\"bob\",\"displayName\":\"50% _ Bob\",\"email\":\"bob@other.org\",\"enabled\":false,"
            + "\"appMetadata\":{\"roles\":[\"admin\",\"ops\"]}}");
        admin.post("accounts", "{\"userName\":\"j\u00f6rg\",\"displayName\":\"J\u00f6rg *Star*\",\"attributes\":{\"first name\":\"J\"}}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "nobody", value = {
        "lee                                       ; ann",
        "J\u00d6RG                                 ; j\u00f6rg",
        "%                                         ; bob",
        "\\*star                                   ; j\u00f6rg",
        "\"n l\"                                   ; ann",
        "b?b                                       ; bob",
        "ann.lee@example.com                       ; ann",
        "email:*@other.org                         ; bob",
        "name:\"ann lee\" OR blocked:true          ; ann bob",
        "(ann OR bob) -teams:EMEA                  ; bob",
        "-ann -admin                               ; bob j\u00f6rg",
        "user_metadata.plan:gold                   ; ann",
        "user_metadata.seats:[4 TO 5]              ; ann",
        "app_metadata.roles:(admin AND ops)        ; bob",
        "attributes.first\\ name:J                 ; j\u00f6rg",
        "credential.state:SET -userName:admin      ; ann",
        "credential.state:PROVISIONAL              ; bob j\u00f6rg",
        "_exists_:email AND NOT email:*example*    ; bob",
        "logins_count:>100                         ; nobody",
        "created_at:[2020 TO *] AND created_at:<2020 ; nobody",
    })
    void finds_whom_a_query_means(String query, String names) {
        assertThat(names(admin, query)).containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(" ")));
    }

    @Test
    void pages_and_counts_what_is_found() {
        JsonObject first = admin.get("accounts?limit=1&query=" + encoded("-userName:admin"));

        assertThat(first.getInt("total")).isEqualTo(3);
        JsonObject second = admin.get("accounts?limit=1&query=" + encoded("-userName:admin") + "&cursor=" + first.getString("next"));
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("userName")).isEqualTo("bob");
    }

    @Test
    void tells_what_is_wrong_with_a_query_and_where() {
        HttpResponse<String> answer = admin.send("GET", "accounts?query=" + encoded("ann AND emial:x"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"query.unknown-field\"", "\"path\":\"query[8]\"", "at character 9", "nearest: email");
        assertThat(admin.send("GET", "accounts?query=" + encoded("jo~2")).body()).contains("query.unsupported", "query[2]", "fuzzy");
        assertThat(admin.send("GET", "accounts?query=" + encoded("fn:or(a b)")).body()).contains("query.unsupported", "interval functions");
        assertThat(admin.send("GET", "accounts?query=" + encoded("(".repeat(60))).body()).contains("query.invalid", "query[50]");
        assertThat(admin.send("POST", "exports", "{\"query\":\"name:(ann\"}").body()).contains("query.invalid", "query[5]");
    }

    @Test
    void shows_and_counts_nobody_beyond_the_caller() {
        Api french = Api.as(server, "ann", Api.PASSWORD);

        assertThat(names(french, "*")).containsExactly("ann");
        assertThat(names(french, "bob OR NOT bob")).containsExactly("ann");
        assertThat(french.get("accounts?query=" + encoded("email:*other.org")).getInt("total")).isZero();
        assertThat(exported(french, "*:*")).contains("ann").doesNotContain("bob");
    }

    @Test
    void exports_whom_a_query_means() {
        assertThat(exported(admin, "teams:EMEA OR app_metadata.roles:ops")).contains("ann", "bob").doesNotContain("admin;");
        JsonObject export = admin.post("exports", "{\"query\":\"teams:EMEA\"}");
        admin.ended("exports/" + export.getString("id"));
        assertThat(admin.get("exports/" + export.getString("id")).getString("query")).isEqualTo("teams:EMEA");
        assertThat(admin.get("audit?action=export.received").toString()).contains("\"query\":\"teams:EMEA\"");
    }

    private static String exported(Api api, String query) {
        return new String(api.export("{\"layout\":\"akeneo-users\",\"format\":\"csv\",\"includeDisabled\":true,\"query\":\"" + query
            + "\"}"), StandardCharsets.UTF_8);
    }

    private static List<String> names(Api api, String query) {
        return api.get("accounts?query=" + encoded(query)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .map(account -> account.getString("userName")).toList();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}

package io.muster.adapters.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingsResourceTest {
    private static final String FULL = "{\"name\":\"hr\",\"format\":\"csv\",\"layout\":\"custom\","
        + "\"dialect\":{\"encoding\":\"windows-1252\",\"delimiter\":\"\\t\",\"quote\":null,\"table\":null},"
        + "\"columns\":{\"Mail\":\"email\",\"Note\":\"\"},\"constants\":{\"locale\":\"fr_FR\"},"
        + "\"listSeparator\":\";\",\"dateFormat\":\"dd.MM.uuuu\"}";

    private final Api api = new Api();

    @Test
    void makes_a_mapping_and_shows_it_whatever_the_case() {
        Answer made = put("hr", FULL);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/mappings/hr");
        assertThat(made.body()).isEqualTo(FULL);
        assertThat(api.get("mappings/HR").body()).isEqualTo(FULL);
        assertThat(api.get("mappings").body()).isEqualTo("{\"items\":[" + FULL + "],\"total\":1}");
    }

    @Test
    void replaces_all_of_it_by_what_is_put_later() {
        put("hr", FULL);
        Answer replaced = put("HR", "{\"columns\":{\"Tel\":\"phone\"}}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.body()).isEqualTo("{\"name\":\"HR\",\"format\":\"auto\",\"layout\":\"custom\",\"dialect\":null,"
            + "\"columns\":{\"Tel\":\"phone\"},\"constants\":{},\"listSeparator\":null,\"dateFormat\":null}");
        assertThat(put("hr", replaced.body()).body()).isEqualTo(replaced.body());
        assertThat(api.mappings.mappings).hasSize(1);
    }

    @Test
    void takes_names_with_slashes_and_blanks() {
        assertThat(put("HR%2Fnew%20%C3%A9", "{}").header("Location")).isEqualTo("/api/v1/mappings/HR%2Fnew%20%C3%A9");
        assertThat(api.get("mappings/HR%2Fnew%20%C3%A9").json().getString("name")).isEqualTo("HR/new é");
    }

    @Test
    void takes_a_mapping_away() {
        put("hr", FULL);

        assertThat(api.delete("mappings/HR").status()).isEqualTo(204);
        assertThat(api.delete("mappings/hr").status()).isEqualTo(404);
        assertThat(api.get("mappings/hr").code()).isEqualTo("not-found");
        assertThat(api.get("mappings/" + "x".repeat(200)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"listSeparator\":\"\"}|listSeparator|listSeparator must be of 1 to 10 characters",
        "{\"dateFormat\":\"MM.uuuu\"}|dateFormat|dateFormat: the pattern does not say which day",
        "{\"dialect\":{\"encoding\":\"klingon\"}}|dialect.encoding|dialect.encoding: there is no encoding 'klingon'",
        "{\"columns\":{\"Mail\":1}}|columns.Mail|columns.Mail must be a text",
        "{\"colums\":{}}|colums|there is no 'colums'; did you mean 'columns'?",
        "{\"rules\":{}}|rules|there is no 'rules'", "{\"name\":\"staff\"}|name|name: must be that of the address"})
    void refuses_what_cannot_be_by_its_place(String json, String path, String why) {
        Answer answer = put("hr", json);

        assertThat(answer.status()).isEqualTo(400);
        JsonObject problem = answer.json().getJsonArray("problems").getJsonObject(0);
        assertThat(problem.getString("path")).isEqualTo(path);
        assertThat(problem.getString("message")).startsWith(why);
        assertThat(api.mappings.mappings).isEmpty();
    }

    @Test
    void refuses_a_name_that_nothing_can_have() {
        Answer answer = put("x".repeat(200), "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("path")).isEqualTo("name");
    }

    private Answer put(String key, String json) {
        return api.call("PUT", "mappings/" + key, json, "application/json");
    }
}

package io.muster.adapters.web.exports;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportDefinitionsResourceTest {
    private static final String FULL = "{\"name\":\"monthly\",\"owner\":\"admin\",\"shared\":true,\"format\":\"csv\",\"layout\":\"custom\","
        + "\"connection\":\"local\",\"query\":null,\"accountIds\":[],\"includeDisabled\":true,"
        + "\"columns\":[{\"name\":\"Mail\",\"value\":\"email\"}],\"sort\":\"-email\",\"includeCredentials\":false,\"fileName\":\"m.csv\"}";

    private final Api api = new Api();

    private Answer put(String key, String json) {
        return api.call("PUT", "export-definitions/" + key, json, "application/json");
    }

    @Test
    void saves_an_export_and_shows_it_whatever_the_case() {
        Answer made = put("monthly", FULL);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/export-definitions/monthly");
        assertThat(made.body()).isEqualTo(FULL);
        assertThat(api.get("export-definitions/MONTHLY").body()).isEqualTo(FULL);
        assertThat(api.get("export-definitions").body()).isEqualTo("{\"items\":[" + FULL + "],\"total\":1}");
        assertThat(put("monthly", FULL).status()).isEqualTo(200);
    }

    @Test
    void keeps_it_to_its_owner_unless_told_otherwise() {
        assertThat(put("mine", "{}").body()).contains("\"shared\":false", "\"layout\":\"accounts\"", "\"format\":\"accounts\"");
    }

    @Test
    void takes_it_away() {
        put("monthly", FULL);

        assertThat(api.delete("export-definitions/Monthly").status()).isEqualTo(204);
        assertThat(api.delete("export-definitions/monthly").status()).isEqualTo(404);
        assertThat(api.get("export-definitions/monthly").code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"layout\":\"custom\"}|format|format is required",
        "{\"shared\":\"yes\"}|shared|shared must be true or false, not a text",
        "{\"name\":\"other\"}|name|name: must be that of the address",
        "{\"definition\":\"other\"}|definition|there is no 'definition'",
        "{\"sort\":\"shoes\"}|sort|sort: accounts cannot be sorted by 'shoes'"})
    void refuses_what_cannot_be_by_its_place(String json, String path, String why) {
        Answer answer = put("monthly", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("path")).isEqualTo(path);
        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("message")).startsWith(why);
        assertThat(api.definitions.definitions).isEmpty();
    }
}

package io.muster.adapters.web.schedules;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportSchedulesResourceTest {
    private static final String ASKED = "\"name\":\"Nightly\",\"owner\":\"admin\",\"definition\":\"all\",\"cron\":\"0 3 * * *\","
        + "\"zone\":\"Europe/Paris\",\"keep\":14,\"changes\":true,\"target\":\"off-site\",\"enabled\":true,\"nextAt\":\"2026-11-22T03:00:00Z\"";
    private static final String RUN = "{\"at\":\"2026-11-22T03:00:00Z\",\"state\":\"STARTED\","
        + "\"export\":\"00000000-0000-0000-0000-000000000007\",\"fileName\":\"f.csv\",\"target\":\"off-site\",\"deliveredAt\":null,"
        + "\"problem\":\"the export target 'off-site' does not answer\",\"attempts\":1,\"nextTry\":\"2026-11-22T03:01:00Z\"}";

    private final Api api = new Api();

    private Answer put(String key, String json) {
        return api.call("PUT", "export-schedules/" + key, json, "application/json");
    }

    @Test
    void saves_a_schedule_and_shows_it_whatever_the_case() {
        Answer made = put("nightly", "{" + ASKED + "}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/export-schedules/Nightly");
        assertThat(made.body()).isEqualTo("{" + ASKED + ",\"lastRun\":null,\"runs\":[]}");
        assertThat(api.get("export-schedules/NIGHTLY").body()).isEqualTo(made.body());
        assertThat(put("nightly", made.body()).status()).isEqualTo(200);
    }

    @Test
    void keeps_seven_files_by_universal_time_unless_told_otherwise() {
        assertThat(put("nightly", "{\"definition\":\"all\",\"cron\":\"0 3 * * *\"}").body())
            .contains("\"zone\":\"UTC\",\"keep\":7,\"changes\":false,\"target\":null");
    }

    @Test
    void lets_one_rest_and_go_on() {
        assertThat(put("nightly", "{\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"enabled\":false}").body())
            .contains("\"enabled\":false,\"nextAt\":null");
        assertThat(put("nightly", "{" + ASKED + "}").body()).contains("\"enabled\":true,\"nextAt\":\"2026-11-22T03:00:00Z\"");
    }

    @Test
    void starts_one_and_shows_what_became_of_it() {
        put("nightly", "{" + ASKED + "}");
        Answer run = api.post("export-schedules/nightly/run", "");

        assertThat(run.status()).isEqualTo(202);
        assertThat(run.header("Location")).isEqualTo("/api/v1/exports/00000000-0000-0000-0000-000000000007");
        assertThat(run.body()).isEqualTo(RUN);
        assertThat(api.get("export-schedules/nightly").body()).isEqualTo("{" + ASKED + ",\"lastRun\":" + RUN + ",\"runs\":[" + RUN + "]}");
        assertThat(api.get("export-schedules").body()).startsWith("{\"items\":[{" + ASKED + ",\"lastRun\":" + RUN);
    }

    @Test
    void takes_it_away() {
        put("nightly", "{" + ASKED + "}");

        assertThat(api.delete("export-schedules/Nightly").status()).isEqualTo(204);
        assertThat(api.delete("export-schedules/nightly").status()).isEqualTo(404);
        assertThat(api.post("export-schedules/nightly/run", "").code()).isEqualTo("not-found");
    }

    @Test
    void tells_the_names_of_targets_alone() {
        assertThat(api.get("export-targets").body()).isEqualTo("{\"items\":[{\"name\":\"backup\"},{\"name\":\"off-site\"}],\"total\":2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"cron\":\"0 3 * * *\"|definition|definition is required",
        "\"definition\":\"all\"|cron|cron is required",
        "\"definition\":\"all\",\"cron\":5|cron|cron must be a text, not a number",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"zone\":\"Mars\"|zone|zone: must be a time zone such as Europe/Paris or UTC",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"keep\":0|keep|keep must be a whole number from 1 to 100, not a number",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"keep\":101|keep|keep must be a whole number from 1 to 100",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"keep\":1.5|keep|keep must be a whole number from 1 to 100",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"keep\":18446744073709551617|keep|keep must be a whole number from 1 to 100",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"keep\":\"7\"|keep|keep must be a whole number from 1 to 100, not a text",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"name\":\"x\"|name|name: must be that of the address",
        "\"definition\":\"all\",\"cron\":\"0 3 * * *\",\"path\":\"/tmp\"|path|there is no 'path'"})
    void refuses_what_cannot_be_by_its_place(String json, String path, String why) {
        Answer answer = put("nightly", "{" + json + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("path")).isEqualTo(path);
        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("message")).startsWith(why);
        assertThat(api.schedules.schedules).isEmpty();
    }
}

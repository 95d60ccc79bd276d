package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** 100,000 accounts on the embedded database, with a heap of 256 MB: in and out again. */
class LargeImportIT {
    private static final int ACCOUNTS = 100_000;

    @TempDir
    private Path data;

    @Test
    void fits_into_a_small_heap() throws Exception {
        try (MusterServer server = MusterServer.on("large", data).withHeap("256m").optimised()
                .with("muster.admin.password", Api.PASSWORD).start()) {
            Api api = Api.of(server);

            JsonObject done = api.apply(api.plan("many.json", file(), "{}"));

            assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(ACCOUNTS);
            byte[] exported = api.export("{\"format\":\"accounts\",\"layout\":\"accounts\"}");
            JsonObject again = api.plan("all.accounts", exported, "{\"rules\":{\"onMatch\":\"UPDATE\"}}");
            assertThat(again.getJsonObject("plan").getInt("unchanged")).isEqualTo(ACCOUNTS + 1);
            assertThat(server.log()).doesNotContain("OutOfMemoryError");
        }
    }

    private static byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"groups\":[\"Europe\",\"Asia\"],\"users\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < ACCOUNTS; i++) {
            out.writeBytes(("%s{\"userName\":\"user%06d\",\"displayName\":\"User Number %d\","
                    + "\"emailAddress\":\"user%d@example.com\",\"groups\":[\"%s\"]}")
                .formatted(i == 0 ? "" : ",", i, i, i, i % 2 == 0 ? "Europe" : "Asia").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}

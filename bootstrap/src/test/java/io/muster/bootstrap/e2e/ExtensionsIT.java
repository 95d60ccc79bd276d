package io.muster.bootstrap.e2e;

import io.muster.adapters.files.layout.LayoutProvider;
import jakarta.json.JsonObject;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Jars of others in the folder that {@code muster.extensions.dir} names. */
class ExtensionsIT {
    @TempDir
    private Path data;
    @TempDir
    private Path folder;

    @Test
    void a_layout_in_a_jar_is_recognised_read_and_written_like_those_of_muster() throws Exception {
        jar("visitors.jar").addClass(Visitors.class).as(ZipExporter.class).exportTo(folder.resolve("visitors.jar").toFile());

        try (MusterServer server = server("extensions").start()) {
            Api admin = Api.of(server);
            JsonObject planned = admin.plan("x.csv", "Badge\n0815\n".getBytes(StandardCharsets.UTF_8), "{}");

            assertThat(planned.getString("layout")).isEqualTo("visitors");
            assertThat(admin.apply(planned).getJsonObject("outcome").getInt("created")).isEqualTo(1);
            assertThat(new String(admin.export("{\"layout\":\"visitors\",\"format\":\"csv\"}"), StandardCharsets.UTF_8))
                .startsWith("Badge\r\n").contains("0815\r\n");
            assertThat(new String(admin.download("layouts/visitors/template?format=csv"), StandardCharsets.UTF_8)).isEqualTo("Badge\r\n");
            assertThat(server.log()).doesNotContain("broke off");
        }
    }

    @Test
    void a_jar_that_cannot_be_used_stops_the_start_with_the_reason() throws Exception {
        jar("broken.jar").as(ZipExporter.class).exportTo(folder.resolve("broken.jar").toFile());
        MusterServer.Builder server = server("extensions-broken");

        assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class).hasMessageContaining("Muster ended with 1");
        assertThat(Files.readString(Path.of("target", "e2e", "extensions-broken.log"))).contains("Muster cannot start: ",
            "Provider " + Visitors.class.getName() + " not found");
    }

    private MusterServer.Builder server(String name) {
        return MusterServer.on(name, data).with("muster.admin.password", Api.PASSWORD).with("muster.extensions.dir", folder.toString());
    }

    /** Names a provider, and has it only where it is added. */
    private static JavaArchive jar(String name) {
        return ShrinkWrap.create(JavaArchive.class, name).addAsServiceProvider(LayoutProvider.class.getName(), Visitors.class.getName());
    }
}

package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.Cluster;
import io.muster.bootstrap.e2e.Gate;
import io.muster.bootstrap.e2e.Postgres;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL: whoever looks at an import need not be at the node that works on it. */
@InChromium
class OtherNodeIT {
    private static final int ACCOUNTS = 4_000;
    private static final int SOME = 1_000;

    @TempDir
    private static Path folder;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(Postgres.runs(), Postgres.CANNOT_RUN);
        cluster = Cluster.of(2, "other-node", folder);
        Gate.build(cluster);
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void an_import_is_followed_where_it_is_not_applied_and_when_its_node_dies(Chromium chromium) throws Exception {
        JsonObject planned = cluster.api(0).plan("many.csv", Many.csv(ACCOUNTS), "{}");
        try (Gate gate = Gate.closed(cluster, "APPLYING", SOME)) {
            String id = planned.getString("id");
            cluster.api(0).post("imports/" + id + "/apply", "{}");
            int working = cluster.withName(gate.await(1).get(0));
            int other = 1 - working;
            Console console = new Console(chromium, Tenant.defaultOf(cluster.node(other))).signedIn();
            Page page = console.open("imports/" + id);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The import is being applied"))).isVisible();
            page.reload();
            assertThat(page.getByText(Pattern.compile("[0-9,]+ of 4,000 rows"))).isVisible();

            cluster.node(working).kill();
            gate.open();

            assertThat(page.getByText("Everything was applied as planned")).isVisible(Many.PATIENT);
            assertThat(page.getByText("Created").first()).isVisible();
            assertThat(Api.of(cluster.node(other)).get("accounts?limit=1&includeDisabled=true").getInt("total")).isEqualTo(ACCOUNTS + 1);
            console.close("other-node", false);
        }
    }
}

package io.muster.bootstrap.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every call of the API by every kind of caller, against the table in docs/permissions.md; a call without a row there fails. */
class PermissionsIT {
    private static final Path TABLE = Path.of("..", "docs", "permissions.md");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final byte[] FILE = "username\nsomebody\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Things things;
    private static final Map<String, Api> CALLERS = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("permissions", data).with("muster.admin.password", Api.PASSWORD).start();
        Api admin = Api.of(server);
        things = new Things(admin);
        admin.post("tenants", "{\"name\":\"acme\",\"administrator\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}");
        admin.post("groups", "{\"name\":\"France\"}");
        CALLERS.put("nobody", Api.asNobody(server));
        CALLERS.put("another tenant's", Api.in(server, "acme", Api.ADMIN, Api.PASSWORD));
        CALLERS.put("viewer", holding(admin, "viewer", "[\"accounts:view\"]", "[]"));
        CALLERS.put("limited", holding(admin, "limited",
            "[\"accounts:view\",\"accounts:manage\",\"accounts:export\",\"accounts:import\"]", "[\"France\"]"));
        CALLERS.put("manager", holding(admin, "manager",
            "[\"accounts:view\",\"accounts:manage\",\"accounts:export\",\"accounts:import\"]", "[]"));
        CALLERS.put("super administrator", admin);
    }

    private static Api holding(Api admin, String name, String permissions, String groups) {
        admin.post("roles", "{\"code\":\"" + name + "\",\"permissions\":" + permissions + ",\"groups\":" + groups + "}");
        admin.post("accounts", "{\"userName\":\"" + name + "\",\"roles\":[\"" + name + "\"],\"groups\":[\"France\"],\"password\":\""
            + Api.PASSWORD + "\"}");
        return Api.as(server, name, Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_call_has_a_row_and_every_row_is_a_call() throws IOException {
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(described());
    }

    @TestFactory
    Stream<DynamicTest> answers_each_caller_as_the_table_says() throws IOException {
        return table().entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            List<Integer> statuses = new ArrayList<>();
            for (Api caller : CALLERS.values()) {
                statuses.add(status(caller, row.getKey()));
            }
            assertThat(statuses).isEqualTo(row.getValue());
        }));
    }

    private static int status(Api caller, String operation) {
        if (operation.equals("POST /imports")) {
            return caller.upload("x.csv", FILE, "{}").statusCode();
        }
        String method = operation.substring(0, operation.indexOf(' '));
        return caller.status(method, things.path(operation), things.body(operation));
    }

    /** Statuses by call, in the order of the callers. */
    private static Map<String, List<Integer>> table() throws IOException {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split("\\|");
            if (cells.length == CALLERS.size() + 2 && cells[1].strip().startsWith("`")) {
                rows.put(cells[1].strip().replace("`", ""),
                    Stream.of(cells).skip(2).map(String::strip).map(Integer::valueOf).toList());
            }
        }
        return rows;
    }

    private static Set<String> described() {
        Map<String, Map<String, Object>> paths = new Yaml().<Map<String, Map<String, Map<String, Object>>>>load(
            Api.of(server).root("openapi")).get("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream().filter(METHODS::contains)
            .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.replace("/api/v1", ""))));
        return operations;
    }
}

package io.muster.bootstrap.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Each command of the command line, by its jar, against a server. */
class CliIT {
    private static final Pattern PLAN = Pattern.compile("--apply ([0-9a-f-]{36})");

    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;

    @TempDir
    private Path home;
    private Cli cli;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("cli", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        cli = Cli.of(server, home);
    }

    @Test
    void signs_in_once_and_keeps_a_token_that_only_its_owner_can_read() throws Exception {
        Cli bare = Cli.in(home);
        byte[] answers = (Api.ADMIN + "\n" + Api.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8);

        Cli.Result login = bare.run(answers, "login", "--server", server.uri().toString());

        assertThat(login.exit()).as(login.err()).isZero();
        Path stored = home.resolve("config/muster/logins.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.getParent()))).isEqualTo("rwx------");
        String secret = Api.json(Files.readString(stored)).getJsonObject("profiles").getJsonObject("default").getString("token");
        Secrets.used(secret);
        assertThat(Files.readString(stored)).doesNotContain(Api.PASSWORD);
        assertThat(bare.run("accounts", "get", "admin").exit()).isZero();
        assertThat(bare.run("logout").exit()).isZero();
        assertThat(Api.withToken(server, secret).send("GET", "accounts").statusCode()).isEqualTo(401);
        assertThat(bare.run("accounts", "list").err()).contains("Nobody is signed in");
    }

    @Test
    void refuses_a_stored_sign_in_that_others_can_read() throws Exception {
        Cli bare = Cli.in(home);
        cli.run("login", "--profile", "here");
        Path stored = home.resolve("config/muster/logins.json");
        Files.setPosixFilePermissions(stored, PosixFilePermissions.fromString("rw-r-----"));

        Cli.Result refused = bare.run("accounts", "list", "--profile", "here");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("can be read by others", "chmod 600");
        Files.setPosixFilePermissions(stored, PosixFilePermissions.fromString("rw-------"));
        assertThat(bare.run("accounts", "list", "--profile", "here").exit()).isZero();
    }

    @Test
    void a_wrong_password_is_told_in_a_line_and_stored_nowhere() {
        Cli.Result refused = Cli.in(home).run("admin\nnot the password at all\n".getBytes(StandardCharsets.UTF_8), "login",
            "--server", server.uri().toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("Sign in with `muster login`").doesNotContain("not the password", "Exception");
        assertThat(home.resolve("config/muster/logins.json")).doesNotExist();
    }

    @Test
    void lists_and_shows_accounts_as_a_table_json_and_csv() {
        admin.post("accounts", "{\"userName\":\"list1\",\"displayName\":\"=王小明\",\"email\":\"list1@example.com\"}");
        admin.post("accounts", "{\"userName\":\"list2\",\"displayName\":\"Bo\",\"email\":\"list2@example.com\"}");

        Cli.Result table = cli.run("accounts", "list", "--query", "userName:list?");
        Cli.Result csv = cli.run("accounts", "list", "--query", "userName:list?", "--output", "csv", "--sort", "-userName");
        Cli.Result one = cli.run("accounts", "get", "LIST1", "--output", "json");

        // each Chinese character takes two columns
        assertThat(table.lines().get(1)).startsWith("list1      =王小明       list1@example.com");
        assertThat(table.lines().get(2)).startsWith("list2      Bo            list2@example.com");
        assertThat(csv.lines().get(0)).startsWith("userName,displayName,email,");
        assertThat(csv.lines().get(2)).startsWith("list1,'=王小明");
        assertThat(Api.json(one.out()).getString("email")).isEqualTo("list1@example.com");
        assertThat(array(cli.run("accounts", "list", "--limit", "1", "--output", "json"))).hasSize(1);
        assertThat(cli.run("accounts", "get", "nobody-there").exit()).isEqualTo(1);
    }

    @Test
    void imports_the_files_of_a_folder_in_the_right_order_and_stores_the_rejected_rows() throws Exception {
        Path folder = akeneo("order");

        Cli.Result done = cli.run("import", "--yes", "--rejects", home.resolve("mend").toString(), "--output", "json", folder.toString());

        assertThat(done.exit()).as(done.err()).isEqualTo(3);
        assertThat(done.err()).contains("a-users.csv, row 2 (order-zoe): roles[0]: there is no role ROLE_NOPE");
        assertThat(array(done).getJsonObject(0).getJsonObject("outcome").getInt("created")).isEqualTo(3);
        assertThat(admin.get("accounts?query=userName:order-jdoe").getJsonArray("items").getJsonObject(0).getJsonArray("roles")
            .getString(0))
            .isEqualTo("ROLE_ORDER");
        assertThat(home.resolve("mend/files-rejected.zip")).isRegularFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mend/files-rejected.zip"))))
            .isEqualTo("rw-------");
    }

    @Test
    void a_review_prints_the_plan_and_writes_nothing_and_the_plan_can_be_applied_later() throws Exception {
        Path folder = akeneo("review");

        Cli.Result review = cli.run("import", "--review", "--output", "csv", folder.toString());

        assertThat(review.exit()).isEqualTo(3);
        assertThat(review.lines()).contains("a-users.csv,1,review-jdoe,CREATE,NOT_RUN,email,,review-jdoe@example.com,")
            .anySatisfy(line -> assertThat(line).startsWith("a-users.csv,2,review-zoe,REJECT,,roles[0],,,").contains("reference.unknown"));
        assertThat(admin.get("accounts?query=userName:review*").getInt("total")).isZero();

        assertThat(cli.run("import", "--yes", "--apply", plan(review)).exit()).isEqualTo(3);
        assertThat(admin.get("accounts?query=userName:review*").getInt("total")).isEqualTo(1);
    }

    @Test
    void nothing_is_applied_that_nobody_said_yes_to() throws Exception {
        Cli.Result refused = cli.run("import", file("ask.json", "[{\"email\":\"ask@example.com\"}]").toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--yes", "--review");
        assertThat(admin.get("accounts?query=userName:ask*").getInt("total")).isZero();
    }

    @Test
    void accounts_of_several_layouts_are_an_import_each() throws Exception {
        Path folder = akeneo("mixed");
        Files.writeString(folder.resolve("others.json"), "[{\"email\":\"mixed-auth0@example.com\"}]");

        Cli.Result done = cli.run("import", "--yes", "--output", "json", folder.toString());

        assertThat(done.exit()).as(done.err()).isEqualTo(3);
        assertThat(array(done)).hasSize(2);
        assertThat(admin.get("accounts?query=userName:mixed*").getInt("total")).isEqualTo(2);
    }

    @Test
    void rules_are_handed_on() throws Exception {
        Path file = file("rules.json",
            "{\"users\":[{\"userName\":\"rules1\",\"displayName\":\"R\",\"groups\":[\"Rules group\"]}],\"groups\":[]}");

        Cli.Result rejected = cli.run("import", "--review", "--unknown-group", "reject", file.toString());
        Cli.Result created = cli.run("import", "--yes", "--unknown-group", "create", "--on-match", "overwrite", "--without-memberships",
            "--credentials", "ignore", "--directory", "require", file.toString());

        assertThat(rejected.exit()).isEqualTo(3);
        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(admin.get("imports?limit=1").getJsonArray("items").getJsonObject(0).getJsonObject("rules").toString())
            .contains("\"onMatch\":\"OVERWRITE\"", "\"memberships\":\"OMIT\"", "\"unknownGroup\":\"CREATE\"", "\"credentials\":\"IGNORE\"");
        assertThat(cli.run("import", "--with-memberships", "--without-memberships", file.toString()).exit()).isEqualTo(2);
        assertThat(cli.run("import", "--on-match", "never", file.toString()).exit()).isEqualTo(2);
    }

    @Test
    void reads_a_file_of_any_shape_from_stdin() {
        byte[] table = "Who;Mail\nshape1;shape1@example.com\n".getBytes(StandardCharsets.UTF_8);

        Cli.Result done = cli.run(table, "import", "--yes", "--layout", "custom", "--column", "Who=userName", "--column", "Mail=email",
            "--constant", "locale=fr_FR", "-");

        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(admin.get("accounts?query=userName:shape1").getJsonArray("items").getJsonObject(0).getString("locale"))
            .isEqualTo("fr_FR");
        assertThat(cli.run("import", "--yes", "-").err()).contains("Nothing came from stdin");
    }

    @Test
    void losses_over_the_limit_are_applied_only_by_their_number() throws Exception {
        String members = IntStream.range(0, 12).mapToObj(i -> "loss" + i + ",loss" + i + "@example.com,Lost team")
            .collect(Collectors.joining("\n"));
        assertThat(cli.run("import", "--yes", "--layout", "custom", file("in.csv", "userName,email,teams\n" + members).toString()).exit())
            .isZero();
        Path without = file("out.csv", "userName,email,teams\n" + members.replace("Lost team", ""));

        Cli.Result refused = cli.run("import", "--yes", "--layout", "custom", "--on-match", "overwrite", without.toString());
        Cli.Result wrong = cli.run("import", "--apply", plan(refused), "--accept-losses", "11");
        Cli.Result right = cli.run("import", "--apply", plan(refused), "--accept-losses", "12");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("would lose 12 team memberships", "--accept-losses 12");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(right.exit()).as(right.err()).isZero();
        assertThat(admin.get("accounts?query=teams:%22Lost%20team%22").getInt("total")).isZero();
    }

    @Test
    void exports_to_a_file_to_stdout_and_counts_before() throws Exception {
        admin.post("accounts", "{\"userName\":\"export1\",\"displayName\":\"Ex\",\"email\":\"export1@example.com\"}");
        String[] what = {"export", "--layout", "custom", "--format", "csv", "--query", "userName:export1", "--column", "Login=userName",
            "--column", "Name=user.user_metadata.name || user.name"};

        Cli.Result stdout = cli.run(and(what, "--output-file", "-"));
        Cli.Result named = cli.run(and(what, "--file-name", "mine.csv"));
        Cli.Result again = cli.run(and(what, "-o", "mine.csv"));

        assertThat(stdout.exit()).as(stdout.err()).isZero();
        assertThat(stdout.out()).isEqualTo("Login,Name\r\nexport1,Ex\r\n");
        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(home.resolve("mine.csv")).hasContent("Login,Name\r\nexport1,Ex\r\n");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(cli.run(and(what, "-o", "mine.csv", "--force")).exit()).isZero();
        assertThat(cli.run("export", "--count", "--query", "userName:export1", "--output", "csv").out()).isEqualTo("count\r\n1\r\n");
        assertThat(cli.run(and(what, "--preview")).lines().get(1)).isEqualTo("export1  Ex");
        assertThat(cli.run("export", "--layout", "nonsense").exit()).isEqualTo(1);
    }

    @Test
    void a_download_goes_on_where_it_broke_off() throws Exception {
        String id = admin.post("exports", "{\"layout\":\"custom\",\"format\":\"csv\",\"query\":\"userName:admin\"}").getString("id");
        admin.ended("exports/" + id);
        byte[] whole = admin.download("exports/" + id + "/file");
        Path part = home.resolve("rest.csv." + id + ".part");
        Files.write(part, Arrays.copyOf(whole, 10));

        assertThat(cli.run("export", "--resume", id, "-o", "rest.csv").exit()).isZero();

        assertThat(home.resolve("rest.csv")).hasBinaryContent(whole);
        assertThat(part).doesNotExist();
    }

    @Test
    void lists_follows_and_cancels_jobs() throws Exception {
        Cli.Result review = cli.run("import", "--review", file("job.json", "[{\"email\":\"job@example.com\"}]").toString());
        String id = plan(review);

        assertThat(cli.run("jobs", "list", "--kind", "import").out()).contains("import  PLANNED", id);
        assertThat(cli.run("jobs", "watch", id).exit()).isZero();
        assertThat(cli.run("jobs", "cancel", id).err()).contains("is CANCELLED");
        assertThat(cli.run("jobs", "watch", id).exit()).isEqualTo(1);
        assertThat(cli.run("jobs", "cancel", "nonsense").exit()).isEqualTo(1);
    }

    @Test
    void shows_layouts_templates_and_the_audit_trail() {
        assertThat(cli.run("layouts").out()).contains("akeneo-users");
        assertThat(cli.run("template", "akeneo-groups", "--format", "csv", "-o", "-").out()).isEqualTo("name\r\n");
        assertThat(cli.run("audit", "verify", "--output", "csv").out()).startsWith("intact,entries,head,").contains("\r\ntrue,");
        assertThat(cli.run("audit", "verify", "file.ndjson").err()).contains("java -jar");
    }

    @Test
    void a_template_is_of_the_first_format_that_is_read_and_one_that_there_is_not_leaves_nothing_behind() {
        assertThat(cli.run("template", "akeneo-groups").exit()).isZero();
        assertThat(cli.run("template", "nonsense").err()).contains("There is no layout nonsense");
        assertThat(cli.run("template", "nonsense", "--format", "csv").exit()).isEqualTo(1);

        assertThat(home.resolve("akeneo-groups.xlsx")).isNotEmptyFile();
        assertThat(home.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void completes_commands_options_and_values_in_bash_and_files_by_the_shell() throws Exception {
        Path script = Files.writeString(home.resolve("muster.bash"), cli.run("completion", "bash").out());

        assertThat(completed(script, "muster", "imp")).containsExactly("import");
        assertThat(completed(script, "muster", "accounts", "")).containsExactlyInAnyOrder("list", "get");
        assertThat(completed(script, "muster", "import", "--on")).containsExactly("--on-match");
        assertThat(completed(script, "muster", "import", "--on-match", "")).containsExactly("skip", "update", "overwrite");
        assertThat(completed(script, "muster", "jobs", "list", "--output", "c")).containsExactly("csv");
        assertThat(completed(script, "muster", "import", "muster.b")).as("bash itself quotes what is in a name").isEmpty();
        assertThat(Files.readString(script)).contains("complete -F _complete_muster -o default muster").doesNotContain("compgen -f");
    }

    /** What the script offers for the last of these words. */
    private static List<String> completed(Path script, String... words) throws Exception {
        String line = "source '" + script + "'; COMP_WORDS=(" + Arrays.stream(words).map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ")) + "); COMP_CWORD=" + (words.length - 1)
            + "; _complete_muster; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "--norc", "--noprofile", "-c", line)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().filter(word -> !word.isEmpty())
            .map(String::strip).toList();
    }

    @Test
    void completes_in_zsh_and_leaves_the_rest_of_it_as_it_was() throws Exception {
        Path script = Files.writeString(home.resolve("muster.zsh"), cli.run("completion", "zsh").out());
        assertThat(Files.readString(script)).contains("MATCH_option_args=(\"skip\"")
            .doesNotContain("setopt COMPLETE_ALIASES", "alias compopt");
        assumeThat(Path.of("/usr/bin/zsh")).as("zsh is not installed").isExecutable();

        Process zsh = new ProcessBuilder("/usr/bin/zsh", "-f", "-c", "source '" + script + "' && print -r -- $_comps[muster]")
            .redirectErrorStream(true).start();

        assertThat(new String(zsh.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).endsWith("-F _complete_muster -o default\n");
    }

    @Test
    void every_command_has_help_with_examples() {
        for (String command : new String[] {"", "login", "logout", "accounts list", "accounts get", "export", "import", "jobs list",
            "jobs watch",
            "jobs cancel", "layouts", "template", "audit verify", "completion"}) {
            Cli.Result help = cli.run(and(command.isEmpty() ? new String[0] : command.split(" "), "--help"));
            assertThat(help.exit()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Usage: muster", "Examples:");
        }
    }

    @Test
    void mistakes_are_told_in_a_line_without_a_trace() {
        Cli.Result unknown = cli.run("acounts");
        Cli.Result gone = Cli.in(home).with("MUSTER_SERVER", "http://127.0.0.1:9/").with("MUSTER_TOKEN", "none").run("accounts", "list");
        Cli.Result secret = Cli.in(home).with("MUSTER_SERVER", "http://me:mine@127.0.0.1/").with("MUSTER_TOKEN", "none").run("layouts");
        Cli.Result query = cli.run("accounts", "list", "--query", "teams:(");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("accounts");
        assertThat(cli.run().exit()).isEqualTo(2);
        assertThat(gone.exit()).isEqualTo(1);
        assertThat(gone.err()).contains("cannot be reached", "MUSTER_SERVER").doesNotContain("Exception", "\tat ");
        assertThat(secret.exit()).isEqualTo(2);
        assertThat(secret.err()).doesNotContain("mine");
        assertThat(query.exit()).isEqualTo(1);
        assertThat(query.err()).contains("query.invalid", "query[");
    }

    @Test
    void terminals_get_bars_and_colours_and_no_color_takes_the_colours_away() throws Exception {
        Path file = file("bars.json", "[{\"email\":\"bars@example.com\"}]");

        Cli.Result coloured = cli.onATerminal().run("import", "--review", file.toString());
        Cli.Result plain = cli.onATerminal().with("NO_COLOR", "1").run("import", "--review", file.toString());
        Cli.Result lines = cli.run("import", "--review", file.toString());

        assertThat(coloured.out()).contains("\u001b[1m");
        assertThat(coloured.err()).contains("│", "\u001b[");
        assertThat(plain.out() + plain.err()).contains("|███").doesNotContain("\u001b[");
        assertThat(lines.err()).contains("bars.json: sending").doesNotContain("█", "\r", "\u001b");
    }

    @Test
    void the_launching_script_hands_arguments_and_exit_codes_on() throws Exception {
        Process script = new ProcessBuilder("../muster", "--version").redirectError(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("muster ");
        assertThat(script.waitFor()).isZero();
        assertThat(new ProcessBuilder("../muster", "import", "--bogus").redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isEqualTo(2);
    }

    @Test
    void the_launching_script_works_by_a_link_and_without_a_stdin() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("muster"), Path.of("..", "muster").toAbsolutePath().normalize());

        Process script = Cli.of(server, home).environment(new ProcessBuilder("bash", "-c", "'" + link + "' import --yes - <&-"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).contains("Nothing came from stdin");
        assertThat(script.waitFor()).isEqualTo(1);
    }

    @Test
    void what_can_be_read_once_only_is_a_file_too_and_nothing_takes_its_place() throws Exception {
        byte[] users = "[{\"email\":\"once@example.com\"}]".getBytes(StandardCharsets.UTF_8);
        Path pipe = home.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).as("there is no mkfifo").isZero();

        Cli.Result read = cli.run(users, "import", "--review", "/dev/stdin");
        Cli.Result refused = cli.run("export", "-o", pipe.toString(), "--force");

        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.out()).contains("once@example.com");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("is no file");
    }

    @Test
    void what_was_kept_of_stdin_is_gone_when_somebody_ends_the_command() throws Exception {
        Path temporary = Files.createDirectory(home.resolve("temporary"));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Running running = cli.with("MUSTER_SERVER", "http://127.0.0.1:" + silent.getLocalPort() + "/")
                .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary).start("name\n".getBytes(StandardCharsets.UTF_8),
                    "import", "--yes", "-");
            silent.accept();
            assertThat(temporary.toFile().list()).isNotEmpty();

            running.process().destroy();

            assertThat(running.end().exit()).isEqualTo(143);
            assertThat(temporary).isEmptyDirectory();
        }
    }

    private Path akeneo(String prefix) throws Exception {
        Path folder = Files.createDirectories(home.resolve(prefix + "/sub"));
        Files.writeString(home.resolve(prefix + "/a-users.csv"),
            "username;email;roles;groups\n%1$s-jdoe;%1$s-jdoe@example.com;ROLE_%2$s;%1$s group\n"
            .formatted(prefix, prefix.toUpperCase(Locale.ROOT)) + "%1$s-zoe;%1$s-zoe@example.com;ROLE_NOPE;\n".formatted(prefix));
        Files.writeString(home.resolve(prefix + "/groups.csv"), "name\n" + prefix + " group\n");
        Files.writeString(folder.resolve("z-roles.csv"), "role;label;permissions\nROLE_" + prefix.toUpperCase(Locale.ROOT)
            + ";Label;accounts:view\n");
        Files.writeString(home.resolve(prefix + "/.hidden"), "what a system leaves behind");
        return home.resolve(prefix);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(home.resolve(name), text);
    }

    private static String plan(Cli.Result result) {
        Matcher plan = PLAN.matcher(result.err());
        assertThat(plan.find()).as(result.err()).isTrue();
        return plan.group(1);
    }

    private static JsonArray array(Cli.Result result) {
        try (JsonReader reader = Json.createReader(new StringReader(result.out()))) {
            return reader.readArray();
        }
    }

    private static String[] and(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}

package io.muster.adapters.files;

import io.muster.application.files.Content;
import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CustomTest {
    private static final Map<String, String> COLUMNS = Map.of("Mail", "email", "Aktiv", "enabled", "Abteilung", "attributes.department",
        "Gruppen", "groups", "Extra", "userMetadata");
    private static final String FILE = "Nr.;Mail;Aktiv;Abteilung;Gruppen;Extra;displayName\n7;jo@x.org;yes;R&D;A,B;\"{\"\"b\"\":1}\";Jo\n";
    private final RecordSource source = AccountFiles.recordSource();

    @ParameterizedTest
    @ValueSource(strings = {"auto", "custom"})
    void its_columns_are_what_they_are_said_to_be(String layout) {
        AccountRecord record = only(FILE, layout, COLUMNS);

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).isEqualTo(Map.of(Field.EMAIL, "jo@x.org", Field.USER_NAME, "jo@x.org", Field.ENABLED, "true",
            Field.ATTRIBUTES, "{\"department\":\"R&D\"}", Field.USER_METADATA, "{\"b\":1}", Field.DISPLAY_NAME, "Jo"));
        assertThat(record.references()).isEqualTo(Map.of(Reference.GROUPS, List.of(new Name("A"), new Name("B"))));
    }

    @Test
    void a_user_name_of_its_own_stays() {
        assertThat(only("Login,Mail\njo,jo@x.org\n", "auto", Map.of("Login", "userName", "Mail", "email")).fields())
            .isEqualTo(Map.of(Field.USER_NAME, "jo", Field.EMAIL, "jo@x.org"));
    }

    @Test
    void nothing_is_of_any_shape_unless_somebody_says_so() {
        assertThat(Files.refusal(Files.bytes("email,displayName\njo@x.org,Jo\n")).code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(only("email,displayName\njo@x.org,Jo\n", "custom", Map.of()).value(Field.DISPLAY_NAME)).contains("Jo");
    }

    @Test
    void a_column_that_is_said_to_be_something_unknown_is_told_the_nearest() {
        FileRejected refused = catchThrowableOfType(FileRejected.class,
            () -> only("Mail,Tel\njo@x.org,1\n", "custom", Map.of("Mail", "email", "Tel", "fone")));

        assertThat(refused.problem().message()).contains("fone (nearest: phone");
    }

    @Test
    void what_is_neither_true_nor_false_and_no_json_is_told() {
        assertThat(only("email,enabled,attributes\njo@x.org,perhaps,{\n", "custom", Map.of()).problems())
            .extracting(problem -> problem.code() + " " + problem.path())
            .containsExactly("FIELD_INVALID enabled", "FIELD_INVALID attributes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "custom"})
    void the_keys_of_json_objects_are_what_they_are_said_to_be(String layout) {
        String object = "{\"Mail\":\"jo@x.org\",\"Aktiv\":true,\"Abteilung\":7,\"Gruppen\":[\"A\",\"B, C\"],\"Extra\":{\"b\":1},"
            + "\"name\":{\"first\":\"Jo\",\"last\":null},\"nickname\":\"J\",\"unknown\":[1]}";
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.putAll(Map.of("name.first", "givenName", "name.last", "familyName"));
        for (String file : List.of("[" + object + "]", object + "\n")) {
            AccountRecord record = only(file, layout, columns);

            assertThat(record.problems()).isEmpty();
            assertThat(record.fields()).isEqualTo(Map.of(Field.EMAIL, "jo@x.org", Field.USER_NAME, "jo@x.org", Field.ENABLED, "true",
                Field.ATTRIBUTES, "{\"department\":\"7\"}", Field.USER_METADATA, "{\"b\":1}", Field.GIVEN_NAME, "Jo",
                Field.FAMILY_NAME, "", Field.NICKNAME, "J"));
            assertThat(record.references()).isEqualTo(Map.of(Reference.GROUPS, List.of(new Name("A"), new Name("B, C"))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', value = {
        "[{\"email\":\"a@x\",\"groups\":{}}] | FIELD_INVALID groups",
        "[{\"email\":\"a@x\",\"phone\":[1]}] | FIELD_INVALID phone",
        "[{\"email\":\"a@x\",\"Mail\":\"b@x\"}] | FIELD_INVALID email",
        "[{\"email\":\"a@x\",\"dept\":{}}] | FIELD_INVALID attributes.dept",
        "[{\"email\":\"a@x\",\"enabled\":\"perhaps\"}] | FIELD_INVALID enabled",
        "[{\"email\":\"a@x\",\"a\":1,\"a\":2}] | ROW_MALFORMED a"})
    void what_a_json_object_cannot_mean_is_told(String file, String problem) {
        assertThat(only(file, "custom", Map.of("Mail", "email", "dept", "attributes.dept")).problems())
            .extracting(found -> found.code() + " " + found.path()).containsExactly(problem);
    }

    @Test
    void json_of_any_shape_is_nothing_unless_somebody_says_so() {
        assertThat(Files.refusal(Files.bytes("[{\"userName\":\"jo\"}]")).code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(only("[{\"userName\":\"jo\"}]", "custom", Map.of()).value(Field.USER_NAME)).contains("jo");
    }

    @Test
    void a_key_that_is_said_to_be_something_unknown_is_told_the_nearest() {
        FileRejected refused = catchThrowableOfType(FileRejected.class,
            () -> only("[{\"Mail\":\"a@x\"}]", "custom", Map.of("Mail", "email", "Tel", "fone")));

        assertThat(refused.problem().message()).contains("fone (nearest: phone");
    }

    @Test
    void rejected_objects_come_back_in_their_own_words() {
        Content file = Files.content(Files.bytes("{\"Mail\":\"a@x\"}\n{\"Mail\":\"b\",\"n\":{\"x\":[1]}}\n"));
        FileShape shape = source.inspect(file, new FileType("auto", "auto", Dialect.UNSTATED,
            Mapping.ofColumns(Map.of("Mail", "email"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AccountFiles.accountSink().repair(file, shape, List.of(new RejectedRow(new RowNumber(2),
            List.of(new Problem(ProblemCode.FIELD_INVALID, "email", "email is no address")))).iterator(), false, out);

        assertThat(out.toString(StandardCharsets.UTF_8).strip())
            .isEqualTo("{\"Mail\":\"b\",\"n\":{\"x\":[1]},\"problems\":[\"email is no address\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "email;Site;groups;enabled;createdAt;lastLoginAt\njo@x.org;Paris;A|B;;31.03.2026;2026-04-01T10:00:00Z\n",
        "[{\"email\":\"jo@x.org\",\"Site\":\"Paris\",\"groups\":\"A|B\",\"createdAt\":\"31.03.2026\","
            + "\"lastLoginAt\":\"2026-04-01T10:00:00Z\"}]"})
    void constants_fill_what_a_record_leaves_blank(String file) {
        AccountRecord record = only(file, "custom", new Mapping(Map.of("Site", "attributes.site"),
            Map.of("locale", "fr_FR", "groups", "C", "teams", "D|E", "enabled", "no", "attributes.site", "Lyon", "attributes.of", "HR"),
            Optional.of("|"), Optional.of(new DateFormat("dd.MM.uuuu"))));

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).isEqualTo(Map.of(Field.EMAIL, "jo@x.org", Field.USER_NAME, "jo@x.org", Field.LOCALE, "fr_FR",
            Field.ENABLED, "false", Field.ATTRIBUTES, "{\"of\":\"HR\",\"site\":\"Paris\"}"));
        assertThat(record.references()).isEqualTo(Map.of(Reference.GROUPS, List.of(new Name("A"), new Name("B")),
            Reference.TEAMS, List.of(new Name("D"), new Name("E"))));
        assertThat(record.activity()).contains(new Activity(Instant.parse("2026-03-31T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z"),
            Optional.of(Instant.parse("2026-04-01T10:00:00Z")), 0));
    }

    @ParameterizedTest
    @CsvSource({"csv, csv", "xlsx, xlsx", "ods, xlsx", "json, json", "ndjson, ndjson"})
    void rejected_rows_come_back_in_a_format_that_is_written(String read, String written) {
        FileShape shape = new FileShape(FileType.of(read, "custom"), ImportRules.DEFAULT, CorrelationKey.EMAIL, Set.of());

        assertThat(AccountFiles.accountSink().repairFormat(shape)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"local|x|local (nearest: locale", "enabled|perhaps|enabled must be true or false",
        "createdAt|soon|createdAt must be a time"})
    void a_constant_that_is_none_is_told_at_once(String target, String value, String why) {
        Mapping mapping = new Mapping(Map.of(), Map.of(target, value), Optional.empty(), Optional.empty());

        assertThat(catchThrowableOfType(FileRejected.class, () -> only("email\njo@x.org\n", "custom", mapping)).problem().message())
            .contains(why);
    }

    @Test
    void only_a_file_of_any_shape_takes_constants() {
        Mapping mapping = new Mapping(Map.of(), Map.of("locale", "fr_FR"), Optional.empty(), Optional.empty());

        assertThat(catchThrowableOfType(FileRejected.class, () -> only("username;email\njo;jo@x.org\n", "akeneo-users", mapping))
            .problem().message()).contains("only for the layout custom", "is of akeneo-users");
    }

    @Test
    void times_that_cannot_be_are_told() {
        assertThat(only("email,createdAt\njo@x.org,soon\n", "custom", Map.of()).problems())
            .extracting(problem -> problem.code() + " " + problem.path()).containsExactly("FIELD_INVALID createdAt");
        assertThat(only("email,lastLoginAt\njo@x.org,2026-01-01\n", "custom", Map.of()).problems())
            .extracting(problem -> problem.code() + " " + problem.path()).containsExactly("FIELD_REQUIRED createdAt");
    }

    @Test
    void single_attributes_stand_over_those_of_the_whole() {
        assertThat(only("email,attributes,Site\njo@x.org,\"{\"\"a\"\":1,\"\"site\"\":2}\",Paris\n", "custom",
            Map.of("Site", "attributes.site")).value(Field.ATTRIBUTES)).contains("{\"a\":1,\"site\":\"Paris\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Mail,Plan,Tier,attributes\njo@x.org,gold,1,\"{\"\"a\"\":1}\"\n",
        "[{\"Mail\":\"jo@x.org\",\"Plan\":\"gold\",\"Tier\":1,\"attributes\":{\"a\":1}}]"})
    void members_of_metadata_are_stated_one_by_one(String file) {
        Mapping mapping = Mapping.ofColumns(Map.of("Mail", "email", "Plan", "userMetadata.plan", "Tier", "appMetadata.billing.tier"));

        assertThat(only(file, "custom", mapping).fields()).contains(Map.entry(Field.USER_METADATA, "{\"plan\":\"gold\"}"),
            Map.entry(Field.APP_METADATA, "{\"billing.tier\":\"1\"}"), Map.entry(Field.ATTRIBUTES, "{\"a\":1}"));
        assertThat(source.inspect(Files.content(Files.bytes(file)), new FileType("auto", "custom", Dialect.UNSTATED, mapping)).merged())
            .as("the others of these are kept").containsExactlyInAnyOrder(Field.USER_METADATA, Field.APP_METADATA);
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx", "json", "ndjson"})
    void a_template_has_a_place_for_all_that_is_read(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccountFiles.accountSink().template("custom", format, Map.of(), out);

        FileShape shape = source.inspect(Files.content(out.toByteArray()), FileType.of(format, "custom"));

        assertThat(shape.type().format()).isEqualTo(format);
        assertThat(Files.items(out.toByteArray(), FileType.of(format, "custom"))).isEmpty();
        if (!format.equals("xlsx")) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("userName", "email", "appMetadata", "mainGroup", "teams",
                "createdAt", "loginsCount");
        }
    }

    private AccountRecord only(String file, String layout, Map<String, String> columns) {
        return only(file, layout, Mapping.ofColumns(columns));
    }

    private AccountRecord only(String file, String layout, Mapping mapping) {
        FileShape shape = source.inspect(Files.content(Files.bytes(file)), new FileType("auto", layout, Dialect.UNSTATED, mapping));
        assertThat(shape.type().layout()).isEqualTo("custom");
        try (RecordSource.Items items = source.open(Files.content(Files.bytes(file)), shape)) {
            Optional<SourceItem> item = items.next();
            return ((SourceItem.Row) item.orElseThrow()).record();
        }
    }
}

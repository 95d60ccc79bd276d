package io.muster.adapters.files;

import io.muster.application.files.Content;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        FileShape shape = source.inspect(file, new FileType("auto", "auto", Dialect.UNSTATED, Map.of("Mail", "email")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AccountFiles.accountSink().repair(file, shape, List.of(new RejectedRow(new RowNumber(2),
            List.of(new Problem(ProblemCode.FIELD_INVALID, "email", "email is no address")))).iterator(), false, out);

        assertThat(out.toString(StandardCharsets.UTF_8).strip())
            .isEqualTo("{\"Mail\":\"b\",\"n\":{\"x\":[1]},\"problems\":[\"email is no address\"]}");
    }

    private AccountRecord only(String file, String layout, Map<String, String> columns) {
        FileShape shape = source.inspect(Files.content(Files.bytes(file)), new FileType("auto", layout, Dialect.UNSTATED, columns));
        assertThat(shape.type().layout()).isEqualTo("custom");
        try (RecordSource.Items items = source.open(Files.content(Files.bytes(file)), shape)) {
            Optional<SourceItem> item = items.next();
            return ((SourceItem.Row) item.orElseThrow()).record();
        }
    }
}

package io.muster.adapters.files;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.RecordSource;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private AccountRecord only(String file, String layout, Map<String, String> columns) {
        FileShape shape = source.inspect(Files.content(Files.bytes(file)), new FileType("auto", layout, Dialect.UNSTATED, columns));
        assertThat(shape.type().layout()).isEqualTo("custom");
        try (RecordSource.Items items = source.open(Files.content(Files.bytes(file)), shape)) {
            Optional<SourceItem> item = items.next();
            return ((SourceItem.Row) item.orElseThrow()).record();
        }
    }
}

package io.muster.adapters.files.preview;

import io.muster.adapters.files.AccountFiles;
import io.muster.application.Refusal;
import io.muster.application.files.FileBeginning;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.application.port.out.FilePreviews;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.exporting.ColumnValue.Flag;
import io.muster.domain.exporting.ColumnValue.Items;
import io.muster.domain.exporting.ColumnValue.Members;
import io.muster.domain.exporting.ColumnValue.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PreviewTest {
    private static final Account ANN = anAccount("ann").withEmail("ann@example.com").with(Field.DISPLAY_NAME, "=Ann")
        .with(Field.USER_METADATA, "{\"plan\":\"gold\"}").inTeams("Ops").build();
    private static final Account BOB = anAccount("bob").withEmail("bob@example.com").disabled().build();

    private static FileBeginning shown(String layout, String format, List<Definition> definitions, Account... accounts) {
        try (FilePreviews.Preview preview = AccountFiles.previews()
                .begin(new ExportShape(format, layout, Tenant.DEFAULT, Instant.EPOCH, false, Map.of()))) {
            preview.writer().write(List.of(accounts));
            preview.writer().finish(definitions);
            return preview.shown().get();
        }
    }

    private static ColumnValue at(FileBeginning file, int row, String column) {
        return file.rows().get(row).get(file.columns().indexOf(column));
    }

    static Stream<Arguments> all() {
        return AccountFiles.accountSink().layouts().stream().filter(layout -> layout.lists().isEmpty())
            .flatMap(layout -> layout.writes().stream().map(format -> arguments(layout.name(), format)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_a_row_for_each_account_of_every_layout_and_format(String layout, String format) {
        FileBeginning file = shown(layout, format, List.of(), ANN, BOB);

        assertThat(file.columns()).isNotEmpty();
        assertThat(file.rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSameSizeAs(file.columns()));
        assertThat(file.rows().get(0)).contains(new Text("ann@example.com"));
    }

    @Test
    void has_the_cells_of_a_table_as_they_are_and_not_as_the_format_spells_them() {
        assertThat(at(shown("custom", "csv", List.of(), ANN), 0, "displayName")).isEqualTo(new Text("=Ann"));
        assertThat(at(shown("administrators", "xlsx", List.of(), ANN, BOB), 1, "Status")).isEqualTo(new Text("Disabled"));
        assertThat(at(shown("administrators", "xlsx", List.of(), ANN), 0, "Creation date")).isEqualTo(new Text("2026-01-01"));
    }

    @Test
    void has_the_keys_of_objects_as_columns_and_nothing_where_an_object_lacks_one() {
        FileBeginning file = shown("auth0-users", "json", List.of(), BOB, ANN);

        assertThat(at(file, 0, "name")).isEqualTo(ColumnValue.NOTHING);
        assertThat(at(file, 1, "name")).isEqualTo(new Text("=Ann"));
        assertThat(at(file, 0, "blocked")).isEqualTo(new Flag(true));
        assertThat(at(file, 1, "user_metadata")).isEqualTo(new Members("{\"plan\":\"gold\"}"));
        assertThat(at(shown("accounts", "accounts", List.of(), ANN), 0, "teams")).isEqualTo(new Items(List.of(new Text("Ops"))));
        assertThat(at(shown("custom", "ndjson", List.of(), ANN), 0, "teams")).isEqualTo(new Items(List.of(new Text("Ops"))));
    }

    @Test
    void has_the_roles_or_groups_that_a_file_lists() {
        FileBeginning file = shown("akeneo-groups", "csv", List.of(Definition.bare(ReferenceKind.GROUP, new Name("France"))));

        assertThat(file).isEqualTo(new FileBeginning(List.of("name"), List.of(List.of(new Text("France")))));
    }

    @Test
    void has_columns_without_any_account() {
        assertThat(shown("custom", "xlsx", List.of()).columns()).startsWith("userName", "displayName");
        assertThat(shown("custom", "json", List.of())).isEqualTo(new FileBeginning(List.of(), List.of()));
    }

    @Test
    void is_refused_where_the_file_would_be() {
        assertThatThrownBy(() -> shown("custom", "ods", List.of())).isInstanceOf(Refusal.class);
    }
}

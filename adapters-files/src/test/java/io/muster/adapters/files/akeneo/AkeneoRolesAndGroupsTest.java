package io.muster.adapters.files.akeneo;

import io.muster.adapters.files.Files;
import io.muster.application.files.FileShape;
import io.muster.application.files.RejectedRow;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class AkeneoRolesAndGroupsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"role;label;permissions|akeneo-roles|UPDATE", "role,permissions|akeneo-roles|UPDATE",
        "role|akeneo-roles|UPDATE", "name|akeneo-groups|SKIP", "name;problems|akeneo-groups|SKIP"})
    void are_recognised_by_their_headers_and_bring_their_own_defaults(String header, String layout, OnMatch onMatch) {
        FileShape shape = Files.inspect(Files.bytes(header + "\n"));

        assertThat(shape.type().layout()).isEqualTo(layout);
        assertThat(shape.defaults().onMatch()).isEqualTo(onMatch);
    }

    @Test
    void groups_are_their_names() {
        assertThat(definitions("name\nAll\n\"IT support\"\nRedactor\n")).allMatch(group -> group.kind() == ReferenceKind.GROUP)
            .extracting(DefinitionRecord::name).containsExactly(name("All"), name("IT support"), name("Redactor"));
    }

    @Test
    void an_empty_cell_takes_all_permissions_and_a_missing_column_none() {
        List<DefinitionRecord> roles = definitions("role;label;permissions\nROLE_A;Admins;\"action:x, settings:manage\"\nROLE_B;;\n");

        assertThat(roles).allMatch(role -> role.kind() == ReferenceKind.ROLE && role.problems().isEmpty());
        assertThat(roles.get(0).name()).isEqualTo(name("ROLE_A"));
        assertThat(roles.get(0).label()).contains("Admins");
        assertThat(roles.get(0).permissions()).contains(permissions("action:x", "settings:manage"));
        assertThat(roles.get(1).label()).isEmpty();
        assertThat(roles.get(1).permissions()).contains(Permissions.NONE);
        assertThat(definitions("role\nROLE_A\n").get(0).permissions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "role;label             | ROLE_;x       | FIELD_INVALID  | role",
        "role;label             | role_admin;x  | FIELD_INVALID  | role",
        "role;label             | ;x            | FIELD_REQUIRED | role",
        "role;permissions       | ROLE_A;\"a,b c\" | FIELD_INVALID  | permissions[1]"})
    void a_role_is_told_what_is_wrong(String header, String row, ProblemCode code, String path) {
        assertThat(definitions(header + "\n" + row + "\n").get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo(path);
        });
    }

    @Test
    void roles_go_out_as_they_came_and_those_without_room_are_told() {
        List<Definition> roles = List.of(Definition.role(new Name("ROLE_A"), "Admins", permissions("b", "a")),
            Definition.role(new Name("auditor"), "Auditor", Permissions.NONE),
            Definition.role(new Name("ROLE_ALL"), "All", Permissions.ALL));

        Files.Export export = Files.listed("akeneo-roles", "csv", roles);

        assertThat(new String(export.file(), StandardCharsets.UTF_8)).isEqualTo("role;label;permissions\r\nROLE_A;Admins;\"a,b\"\r\n");
        assertThat(export.losses()).singleElement().satisfies(loss -> assertThat(loss.count()).isEqualTo(2));
        assertThat(definitions(new String(export.file(), StandardCharsets.UTF_8)).get(0).permissions()).contains(permissions("a", "b"));
    }

    @Test
    void rejected_roles_come_back() {
        byte[] original = Files.bytes("role;label\nROLE_A;A\nadmin;B\n");

        RejectedRow rejected = new RejectedRow(new RowNumber(2), definitions("role;label\nx;x\n").get(0).problems());
        byte[] repaired = Files.repair(original, List.of(rejected), false);

        assertThat(new String(repaired, StandardCharsets.UTF_8)).startsWith("role;label;problems\r\nadmin;B;\"role must be ROLE_");
    }

    private static List<DefinitionRecord> definitions(String file) {
        return Files.items(Files.bytes(file)).stream().map(item -> ((SourceItem.DefinedRow) item).record()).toList();
    }

    private static Optional<Name> name(String text) {
        return Optional.of(new Name(text));
    }

    private static Permissions permissions(String... texts) {
        return Permissions.of(List.of(texts).stream().map(Permission::new).toList());
    }
}

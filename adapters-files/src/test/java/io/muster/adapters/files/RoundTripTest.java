package io.muster.adapters.files;

import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTest {
    @Test
    void definitions_come_back_from_an_archive() {
        List<Definition> definitions = List.of(
            SuperAdministrator.definition(),
            Definition.role(new Name("ROLE_X"), "Röle, \"X\"", Permissions.of(List.of(new Permission("action:pim"),
                new Permission("*")))),
            Definition.group(new Name("France"), "La France", Optional.of(new Name("Europe"))),
            Definition.group(new Name("Europe"), null, Optional.empty()),
            Definition.team(new Name("EMEA"), Optional.of(new Name("World"))));

        assertThat(Files.definitions(Files.export("accounts", false, List.of(),
            definitions))).containsExactlyInAnyOrderElementsOf(definitions);
    }

    @Test
    void users_and_groups_lists_the_groups_that_are_known() {
        byte[] file = Files.export("users-and-groups", false, List.of(), List.of(
            Definition.group(new Name("Dev"), "Developers", Optional.of(new Name("All"))), Definition.team(new Name("EMEA"),
                Optional.empty())));

        assertThat(Files.definitions(file)).containsExactly(Definition.bare(ReferenceKind.GROUP, new Name("Dev")));
    }

    @Test
    void json_fields_become_canonical() {
        byte[] file = Files.archive("{\"userName\":\"x\",\"attributes\":{ \"b\" : [1.50, 1E2] , \"a\":{\"z\":null,"
            + "\"Z\":\"\\u00e9\\/\"} }}");

        assertThat(Files.records(file).get(0).value(Field.ATTRIBUTES)).contains("{\"a\":{\"Z\":\"é/\",\"z\":null},\"b\":[1.50,1E2]}");
    }

    @Test
    void json_fields_escape_only_what_must_be_escaped() {
        byte[] file = Files.archive("{\"userName\":\"x\",\"attributes\":{\"a\":"
            + "\"\\u0022\\u005C\\u002f\\u0008\\u000A\\u001F\\u007f\\uD83D\\uDE00\"}}");

        assertThat(Files.records(file).get(0).value(Field.ATTRIBUTES)).contains("{\"a\":\"\\\"\\\\/\\b\\n\\u001f\u007f😀\"}");
    }

    @Test
    void the_writer_tells_the_names_that_were_written() {
        Account account = new Anything(7).accounts().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AccountWriter writer = AccountFiles.accountSink().open(out, 
            new ExportShape("accounts", "accounts", Tenant.DEFAULT, Files.AS_OF, false, Map.of()))) {
            writer.write(List.of(account));

            Map<ReferenceKind, Set<Name>> named = writer.named();
            assertThat(named.get(ReferenceKind.ROLE)).isEqualTo(account.access().get(Reference.ROLES));
            assertThat(named.get(ReferenceKind.TEAM)).isEqualTo(account.access().get(Reference.TEAMS));
            assertThat(named.get(ReferenceKind.GROUP)).containsExactlyInAnyOrderElementsOf(Stream.concat(
                account.access().get(Reference.MAIN_GROUP).stream(),
                    account.access().get(Reference.GROUPS).stream()).distinct().toList());
        }
    }
}

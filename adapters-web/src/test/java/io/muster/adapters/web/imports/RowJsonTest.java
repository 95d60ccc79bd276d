package io.muster.adapters.web.imports;

import static io.muster.domain.testing.DefinitionRecordBuilder.aRoleRow;
import static io.muster.domain.testing.DefinitionRecordBuilder.permissions;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.json.Rendering;
import io.muster.application.importing.PlannedDefinition;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

class RowJsonTest {
    private static final Problem REASON = new Problem(ProblemCode.REFERENCE_UNKNOWN, "roles[0]", "there is no role 'x'");

    @Test
    void shows_changes_in_the_form_of_their_fields() {
        Changes changes = changes(
            new FieldChange.Value(Field.EMAIL, "a@x", "b@x"),
            new FieldChange.Value(Field.ENABLED, "true", "false"),
            new FieldChange.Value(Field.ATTRIBUTES, "{\"a\":1}", null),
            new FieldChange.Names(Reference.MAIN_GROUP, names(), names("Europe")),
            new FieldChange.Names(Reference.TEAMS, names("Ops", "Dev"), names("Ops")));

        assertThat(text(new Decision.Update(AccountBuilder.idOf("a"), AccountVersion.FIRST, changes), Outcome.APPLIED)).isEqualTo(
            "{\"row\":3,\"key\":\"jdoe\",\"decision\":\"UPDATE\",\"outcome\":\"APPLIED\",\"changes\":["
            + "{\"field\":\"email\",\"from\":\"a@x\",\"to\":\"b@x\"},"
            + "{\"field\":\"enabled\",\"from\":true,\"to\":false},"
            + "{\"field\":\"attributes\",\"from\":{\"a\":1},\"to\":null},"
            + "{\"field\":\"mainGroup\",\"from\":null,\"to\":\"Europe\"},"
            + "{\"field\":\"teams\",\"from\":[\"Dev\",\"Ops\"],\"to\":[\"Ops\"]}],"
            + "\"problems\":[],\"membershipsLost\":[\"Dev\"]}");
    }

    @Test
    void hides_credentials() {
        Changes changes = new Changes(List.of(new FieldChange.Names(Reference.ROLES, names(), names("a"))),
            Optional.of(new Credential("$argon2id$secret")), Optional.empty());

        assertThat(text(new Decision.Create(AccountBuilder.idOf("a"), changes), Outcome.NOT_RUN)).isEqualTo(
            "{\"row\":3,\"key\":\"jdoe\",\"decision\":\"CREATE\",\"outcome\":\"NOT_RUN\",\"changes\":["
            + "{\"field\":\"roles\",\"from\":null,\"to\":[\"a\"]},{\"field\":\"credential\",\"from\":null,\"to\":\"•••\"}],"
            + "\"problems\":[]}");
    }

    @Test
    void gives_the_reasons_of_decisions_and_of_outcomes() {
        String problems = "\"changes\":[],\"problems\":[{\"code\":\"reference.unknown\",\"path\":\"roles[0]\","
            + "\"message\":\"there is no role 'x'\"}]}";

        assertThat(text(new Decision.Reject(List.of(REASON)), null))
            .isEqualTo("{\"row\":3,\"key\":\"jdoe\",\"decision\":\"REJECT\",\"outcome\":null," + problems);
        assertThat(text(new Decision.Skip(AccountBuilder.idOf("a"), REASON), null)).contains("\"SKIP\"", problems);
        assertThat(text(new Decision.Unchanged(AccountBuilder.idOf("a")), null)).contains("\"UNCHANGED\"", "\"problems\":[]");
        assertThat(text(new Decision.Create(AccountBuilder.idOf("a"), changes()), new Outcome.Stale(REASON)))
            .contains("\"STALE\"", problems);
        assertThat(text(new Decision.Create(AccountBuilder.idOf("a"), changes()), new Outcome.Failed(REASON)))
            .contains("\"FAILED\"", problems);
    }

    @Test
    void shows_rows_of_roles_like_those_of_accounts() {
        Definition before = Definition.role(new Name("ROLE_USER"), "User", permissions("c:d", "a:b"));
        Definition after = Definition.role(new Name("ROLE_USER"), "User", permissions());

        assertThat(text(new DefinitionDecision.Update(before, after), Outcome.APPLIED)).isEqualTo(
            "{\"row\":3,\"key\":\"ROLE_USER\",\"decision\":\"UPDATE\",\"outcome\":\"APPLIED\",\"changes\":["
            + "{\"field\":\"permissions\",\"from\":[\"a:b\",\"c:d\"],\"to\":[]}],\"problems\":[]}");
        assertThat(text(new DefinitionDecision.Create(before), Outcome.NOT_RUN)).contains("\"changes\":["
            + "{\"field\":\"label\",\"from\":null,\"to\":\"User\"},"
            + "{\"field\":\"permissions\",\"from\":[],\"to\":[\"a:b\",\"c:d\"]}],");
        assertThat(text(new DefinitionDecision.Skip(REASON), null))
            .contains("\"SKIP\",\"outcome\":null,\"changes\":[],\"problems\":[{\"code\":\"reference.unknown\"");
    }

    private static String text(DefinitionDecision decision, Outcome outcome) {
        PlannedDefinition planned = new PlannedDefinition(aRoleRow("ROLE_USER").inRow(3).build(), decision);
        return Rendering.text(RowJson.of(ReportedRow.of(planned, Optional.ofNullable(outcome))));
    }

    private static String text(Decision decision, Outcome outcome) {
        PlannedRow planned = new PlannedRow(RecordBuilder.aRecord("jdoe").inRow(3).build(), decision);
        return Rendering.text(RowJson.of(ReportedRow.of(planned, Optional.ofNullable(outcome))));
    }

    private static Changes changes(FieldChange... fields) {
        return new Changes(Arrays.asList(fields), Optional.empty(), Optional.empty());
    }

    private static SortedSet<Name> names(String... names) {
        return new TreeSet<>(Stream.of(names).map(Name::new).toList());
    }
}

package io.muster.application.importing;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.FieldChange;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class IndependenceTest {
    private final Independence independence = new Independence(List.of(Definition.bare(ReferenceKind.TEAM, new Name("new"))));

    private boolean independent(PlannedRow... rows) {
        return independence.of(new PlannedChunk(new RowRange(1, rows.length), List.of(rows), Map.of()));
    }

    private static PlannedRow create(RecordBuilder record) {
        return new PlannedRow(record.build(), new Decision.Create(idOf("x"), Changes.stating(record.build())));
    }

    private static PlannedRow update(FieldChange... changes) {
        return new PlannedRow(aRecord("x").build(), new Decision.Update(idOf("x"), AccountVersion.FIRST,
            new Changes(List.of(changes), Optional.empty(), Optional.empty())));
    }

    private static FieldChange names(Reference place, String... names) {
        return new FieldChange.Names(place, new TreeSet<>(), new TreeSet<>(Stream.of(names).map(Name::new).toList()));
    }

    @Test
    void accounts_of_teams_that_exist_can_be_made_beside_others() {
        assertThat(independent(create(aRecord("a").inTeams("ops")), create(aRecord("b").inGroups("new")))).isTrue();
    }

    @Test
    void a_chunk_that_makes_a_team_is_written_alone() {
        assertThat(independent(create(aRecord("a")), create(aRecord("b").inTeams("ops", "NEW")))).isFalse();
        assertThat(independent(update(names(Reference.TEAMS, "new")))).isFalse();
    }

    @Test
    void an_update_that_may_end_a_super_administrator_is_written_alone() {
        assertThat(independent(update(names(Reference.ROLES, "reader")))).isFalse();
        assertThat(independent(update(new FieldChange.Value(Field.ENABLED, "true", "false")))).isFalse();
        assertThat(independent(update(new FieldChange.Value(Field.EMAIL, "a@x", "b@x"), names(Reference.TEAMS, "ops")))).isTrue();
    }
}

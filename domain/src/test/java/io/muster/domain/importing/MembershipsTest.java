package io.muster.domain.importing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.muster.domain.access.Reference.TEAMS;
import static io.muster.domain.importing.MembershipRule.OMIT;
import static io.muster.domain.importing.MembershipRule.RESTORE;
import static io.muster.domain.importing.OnMatch.OVERWRITE;
import static io.muster.domain.importing.OnMatch.UPDATE;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class MembershipsTest {
    @Test
    void restore_names_the_teams_that_the_account_leaves() {
        Decision decision = anImport().onMatch(UPDATE).memberships(RESTORE).meeting(anAccount("jdoe").inTeams("EMEA", "Ops", "Sales"))
            .decide(aRecord("jdoe").inTeams("ops", "New"));
        assertThat(Decided.spelled(Decided.changes(decision).membershipsLost())).containsExactly("EMEA", "Sales");
    }

    @Test
    void restore_names_the_teams_that_the_account_joins() {
        Decision decision = anImport().onMatch(UPDATE).memberships(RESTORE).meeting(anAccount("jdoe").inTeams("EMEA", "Ops"))
            .decide(aRecord("jdoe").inTeams("Ops", "New"));
        assertThat(Decided.spelled(Decided.changes(decision).gained(TEAMS))).containsExactly("New");
    }

    @ParameterizedTest
    @CsvSource({"UPDATE", "OVERWRITE"})
    void restore_with_an_empty_list_loses_all(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).memberships(RESTORE).meeting(anAccount("jdoe").inTeams("EMEA", "Ops"))
            .decide(aRecord("jdoe").inTeams());
        assertThat(Decided.spelled(Decided.changes(decision).membershipsLost())).containsExactly("EMEA", "Ops");
    }

    @ParameterizedTest
    @CsvSource({"UPDATE", "OVERWRITE"})
    void restore_keeps_all_where_the_column_is_missing(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).memberships(RESTORE).meeting(anAccount("jdoe").inTeams("EMEA"))
            .decide(aRecord("jdoe"));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void omit_with_overwrite_loses_all_though_the_record_names_the_same() {
        Decision decision = anImport().onMatch(OVERWRITE).memberships(OMIT).meeting(anAccount("jdoe").inTeams("EMEA", "Ops"))
            .decide(aRecord("jdoe").inTeams("EMEA", "Ops"));
        assertThat(Decided.spelled(Decided.changes(decision).membershipsLost())).containsExactly("EMEA", "Ops");
    }

    @Test
    void omit_with_overwrite_loses_nothing_where_there_is_nothing() {
        Decision decision = anImport().onMatch(OVERWRITE).memberships(OMIT).meeting(anAccount("jdoe"))
            .decide(aRecord("jdoe").inTeams("Ops"));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void omit_with_update_keeps_all() {
        Decision decision = anImport().onMatch(UPDATE).memberships(OMIT).meeting(anAccount("jdoe").inTeams("EMEA"))
            .decide(aRecord("jdoe").inTeams("Ops"));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void omit_asks_nothing_of_teams_that_it_ignores() {
        Decision decision = anImport().unknown(TEAMS.kind(), UnknownReference.REJECT).memberships(OMIT)
            .decide(aRecord("jdoe").inTeams("Nobody knows"));
        assertThat(Decided.changes(decision).touches(TEAMS)).isFalse();
    }

    @Test
    void nothing_is_lost_by_a_new_account() {
        assertThat(Decided.changes(anImport().decide(aRecord("jdoe").inTeams("Ops"))).membershipsLost()).isEmpty();
    }
}

package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.files.SourceItem.Defined;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.Matches;
import io.muster.domain.importing.ReferenceCatalog;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class ImportStagingContract extends StoreContract {
    private static final RowRange ALL = new RowRange(1, 100);
    private final JobId job = JobId.next();

    /** Stages records as the rows 1, 2, 3 … */
    private void staged(RecordBuilder... records) {
        List<AccountRecord> rows = new ArrayList<>();
        for (int i = 0; i < records.length; i++) {
            rows.add(records[i].inRow(i + 1).build());
        }
        store.staging().append(job, rows);
        index(CorrelationKey.USER_NAME);
    }

    private void index(CorrelationKey key) {
        store.staging().index(TENANT, Connection.LOCAL, job, key);
    }

    private List<Candidate> candidates(RowRange rows) {
        return store.staging().candidates(TENANT, Connection.LOCAL, job, rows);
    }

    private Matches matches(int row) {
        return candidates(new RowRange(row, row)).get(0).matches();
    }

    private List<Optional<Integer>> earlierRows(CorrelationKey key) {
        index(key);
        return candidates(ALL).stream().map(candidate -> candidate.matches().earlierRow().map(RowNumber::value)).toList();
    }

    private static Optional<Integer> none() {
        return Optional.empty();
    }

    private static Optional<Integer> row(int number) {
        return Optional.of(number);
    }

    @Test
    void gives_records_back_as_they_were_staged() {
        RecordBuilder full = aRecord("jdoe").withId(idOf("x")).withEmail("").with(Field.DISPLAY_NAME, "😀 محمد '; DROP TABLE account; --")
            .with(Field.GIVEN_NAME, "nul\0 sub\u001a sub zero\u001a0").with(Field.ENABLED, "perhaps")
            .with(Field.PICTURE, "x".repeat(70_000))
            .withRoles("B", "a", "b").inGroups().with(Reference.MAIN_GROUP, "one", "two").withCredential("$x$y")
            .with(new Activity(THEN, THEN.plusNanos(1000), Optional.empty(), 3))
            .with(new Problem(ProblemCode.ROW_MALFORMED, "line 3", "nul \0 \"quote\" 😀"));
        RecordBuilder bare = aRecord();
        staged(full, bare);
        assertThat(candidates(ALL)).extracting(Candidate::record)
            .containsExactly(full.inRow(1).build(), bare.inRow(2).build());
    }

    @Test
    void tells_a_missing_field_from_a_blank_one_and_a_missing_list_from_an_empty_one() {
        staged(aRecord("a").with(Field.NICKNAME, "").inTeams(), aRecord("b").with(Field.NICKNAME, "  "));
        AccountRecord first = candidates(ALL).get(0).record();
        AccountRecord second = candidates(ALL).get(1).record();
        assertThat(first.carries(Field.NICKNAME)).isTrue();
        assertThat(first.carries(Field.LOCALE)).isFalse();
        assertThat(first.carries(Reference.TEAMS)).isTrue();
        assertThat(first.carries(Reference.ROLES)).isFalse();
        assertThat(second.fields()).containsEntry(Field.NICKNAME, "  ");
        assertThat(second.carries(Reference.TEAMS)).isFalse();
    }

    @Test
    void gives_the_rows_of_the_range_only_and_in_their_order() {
        staged(aRecord("c"), aRecord("b"), aRecord("a"), aRecord("d"));
        assertThat(candidates(new RowRange(2, 3))).extracting(candidate -> candidate.record().row().value())
            .containsExactly(2, 3);
        assertThat(store.staging().candidates(TENANT, Connection.LOCAL, JobId.next(), ALL)).isEmpty();
    }

    @Test
    void finds_who_has_what_a_record_claims() {
        has(ReferenceKind.TEAM, "ops");
        has(anAccount("x").inTeams("ops").withRoles("super-administrator").build(), anAccount("y").build(),
            anAccount("z").withEmail("Z@example.com").build());
        staged(aRecord(" Y ").withId(idOf("x")).withEmail("z@EXAMPLE.com"), aRecord("nobody").withId(idOf("nobody")).withEmail("n@x"));
        assertThat(matches(1)).isEqualTo(new Matches(
            Optional.of(anAccount("x").inTeams("ops").withRoles("super-administrator").build()), false,
            Optional.of(anAccount("y").build()), Optional.of(anAccount("z").withEmail("Z@example.com").build()),
            Optional.empty(), Optional.empty()));
        assertThat(matches(2)).isEqualTo(Matches.NONE);
    }

    @Test
    void accounts_of_other_connections_only_occupy_their_ids() {
        store.connections().add(TENANT, new Connection(new Name("second"), Connection.Kind.LOCAL, true, Optional.empty()));
        has(anAccount("a").inConnection("second").withEmail("a@x").build());
        store.provisioning().write(OTHER, List.of(new Write.Insert(anAccount("b").withEmail("b@x").build())));
        staged(aRecord("a").withId(idOf("a")).withEmail("a@x"), aRecord("b").withId(idOf("b")).withEmail("b@x"));
        Matches taken = new Matches(Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(matches(1)).isEqualTo(taken);
        assertThat(matches(2)).isEqualTo(taken);
    }

    @Test
    void finds_the_first_row_of_the_same_user_name_however_it_is_spelled() {
        staged(aRecord("JDOE"), aRecord("other"), aRecord(" jdoe"), aRecord("ｊｄｏｅ"), aRecord("straße"), aRecord("STRASSE"),
            aRecord("ς"), aRecord("σ"), aRecord("ı"), aRecord("i"));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), none(), row(1), row(1), none(),
            row(5), none(), row(7), none(), row(9));
    }

    @Test
    void finds_the_first_row_of_the_same_id() {
        staged(aRecord("a").withId(idOf("x")), aRecord("b").withId(idOf("x")), aRecord().withId(idOf("x")), aRecord("b"));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), row(1), row(1), row(2));
    }

    @Test
    void blank_values_are_nobodys() {
        staged(aRecord("").withEmail(""), aRecord(" ").withEmail(" "), aRecord());
        assertThat(earlierRows(CorrelationKey.EMAIL)).containsExactly(none(), none(), none());
    }

    @Test
    void the_same_email_is_the_same_account_only_where_it_is_the_key() {
        staged(aRecord("a").withEmail("A@x"), aRecord("b").withEmail("a@X"));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), none());
        assertThat(matches(2).earlierEmail()).contains(new RowNumber(1));
        assertThat(matches(1).earlierEmail()).isEmpty();
        assertThat(earlierRows(CorrelationKey.EMAIL)).containsExactly(none(), row(1));
    }

    @Test
    void finds_the_row_that_named_by_id_the_account_that_this_one_names_by_user_name() {
        has(anAccount("x").build());
        staged(aRecord("renamed").withId(idOf("x")), aRecord("X"), aRecord("unrelated"));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), row(1), none());
    }

    @Test
    void finds_the_row_that_named_by_user_name_the_account_that_this_one_names_by_id() {
        has(anAccount("x").build());
        staged(aRecord("X"), aRecord("renamed").withId(idOf("x")), aRecord("y").withId(idOf("x")));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), row(1), row(1));
    }

    @Test
    void a_row_with_a_known_id_does_not_speak_of_the_account_whose_user_name_it_takes() {
        has(anAccount("x").build(), anAccount("y").build());
        staged(aRecord("y").withId(idOf("x")), aRecord("other").withId(idOf("y")));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), none());
    }

    @Test
    void a_row_with_an_unknown_id_speaks_of_whom_its_user_name_names() {
        has(anAccount("x").build());
        staged(aRecord("x").withId(idOf("unknown")), aRecord("renamed").withId(idOf("x")));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), row(1));
    }

    @Test
    void where_the_email_is_the_key_it_leads_to_the_same_account_as_id_and_user_name_do() {
        has(anAccount("x").withEmail("x@x").build());
        staged(aRecord("fresh").withEmail("X@x"), aRecord("x").withEmail("new@x"), aRecord("renamed").withEmail("other@x")
            .withId(idOf("x")));
        assertThat(earlierRows(CorrelationKey.EMAIL)).containsExactly(none(), row(1), row(1));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), none(), row(2));
    }

    @Test
    void values_beyond_any_limit_are_staged_and_compared() {
        String huge = "ﷺ".repeat(70_000);
        staged(aRecord(huge), aRecord(huge), aRecord(huge + "x"), aRecord("a\0b"), aRecord("a\0b"));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), row(1), none(), none(), row(4));
    }

    @Test
    void indexing_again_changes_nothing() {
        staged(aRecord("a"), aRecord("a"));
        index(CorrelationKey.USER_NAME);
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), row(1));
    }

    @Test
    void catalogs_what_the_tenant_has_and_what_the_file_says() {
        has(ReferenceKind.TEAM, "Ops", "unmentioned");
        has(ReferenceKind.ROLE, "unmentioned-role");
        Definition role = Definition.role(new Name("r"), "Role", Permissions.of(List.of(Permission.ACCOUNTS_VIEW)))
            .limitedTo(List.of(new Name("France")));
        Definition team = Definition.team(new Name("EMEA"), Optional.of(new Name("OPS")));
        staged(aRecord("a").inTeams("emea", "new").withRoles("R"));
        store.staging().define(job, List.of(new Defined(role, true), new Defined(team, false),
            new Defined(Definition.bare(ReferenceKind.ROLE, new Name("R")), true)));
        ReferenceCatalog catalog = store.staging().catalog(TENANT, job);
        assertThat(catalog.existing(ReferenceKind.TEAM, new Name("ops"))).isPresent();
        assertThat(catalog.existing(ReferenceKind.ROLE, new Name("unmentioned-role"))).isPresent();
        assertThat(catalog.existing(ReferenceKind.TEAM, new Name("EMEA"))).isEmpty();
        assertThat(catalog.toCreate(ReferenceKind.TEAM, new Name("emea"))).isEqualTo(team);
        assertThat(catalog.toCreate(ReferenceKind.ROLE, new Name("r"))).isEqualTo(role);
        assertThat(store.staging().listed(job)).containsExactly(role);
    }

    @Test
    void a_definition_may_come_before_or_after_the_records_that_name_it() {
        Definition before = Definition.group(new Name("before"), "Before", Optional.empty());
        Definition after = Definition.group(new Name("after"), "After", Optional.empty());
        store.staging().define(job, List.of(new Defined(before, true)));
        staged(aRecord("a").inGroups("before", "after"));
        store.staging().define(job, List.of(new Defined(after, true),
            new Defined(Definition.bare(ReferenceKind.GROUP, before.name()), true)));
        ReferenceCatalog catalog = store.staging().catalog(TENANT, job);
        assertThat(catalog.toCreate(ReferenceKind.GROUP, before.name())).isEqualTo(before);
        assertThat(catalog.toCreate(ReferenceKind.GROUP, after.name())).isEqualTo(after);
        assertThat(store.staging().listed(job)).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void forgets_what_is_discarded_and_nothing_else() {
        staged(aRecord("a").inTeams("t"), aRecord("a"));
        JobId other = JobId.next();
        store.staging().append(other, List.of(aRecord("a").inTeams("t").build()));
        store.staging().discard(job);
        assertThat(candidates(ALL)).isEmpty();
        assertThat(store.staging().listed(job)).isEmpty();
        assertThat(store.staging().candidates(TENANT, Connection.LOCAL, other, ALL)).hasSize(1);
        staged(aRecord("b"), aRecord("a"));
        assertThat(earlierRows(CorrelationKey.USER_NAME)).containsExactly(none(), none());
    }
}

package io.muster.domain.importing;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.access.Name;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.importing.Scene.NEW_ID;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class NewAccountsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Activity STATED = new Activity(Instant.parse("2020-01-01T00:00:00Z"),
        Instant.parse("2021-01-01T00:00:00Z"), Optional.of(Instant.parse("2022-01-01T00:00:00Z")), 42);

    @Test
    void get_an_id_of_their_own() {
        assertThat(anImport().decide(aRecord("jdoe"))).isInstanceOfSatisfying(Decision.Create.class,
            create -> assertThat(create.id()).isEqualTo(NEW_ID));
    }

    @Test
    void keep_the_id_that_their_record_carries() {
        assertThat(anImport().decide(aRecord("jdoe").withId(idOf("old")))).isInstanceOfSatisfying(Decision.Create.class,
            create -> assertThat(create.id()).isEqualTo(idOf("old")));
    }

    @Test
    void get_another_id_where_their_record_s_is_taken_elsewhere() {
        assertThat(anImport().whereTheIdIsTaken().decide(aRecord("jdoe").withId(idOf("old"))))
            .isInstanceOfSatisfying(Decision.Create.class, create -> assertThat(create.id()).isEqualTo(NEW_ID));
    }

    @ParameterizedTest
    @EnumSource(OnMatch.class)
    void need_a_user_name(OnMatch onMatch) {
        assertThat(Decided.reasons(anImport().onMatch(onMatch).decide(aRecord().withEmail("a@x"))))
            .containsExactly(new Problem(ProblemCode.FIELD_REQUIRED, "userName", "a new account needs a user name"));
    }

    @Test
    void take_over_when_they_were_made_and_used() {
        assertThat(made(anImport().decide(aRecord("jdoe").with(STATED))).activity()).isEqualTo(STATED);
    }

    @Test
    void begin_now_where_the_record_does_not_say() {
        assertThat(made(anImport().decide(aRecord("jdoe"))).activity()).isEqualTo(Activity.startingAt(NOW));
    }

    @ParameterizedTest
    @EnumSource(value = OnMatch.class, names = {"UPDATE", "OVERWRITE"})
    void alone_take_over_when_they_were_made_and_used(OnMatch onMatch) {
        Account before = anAccount("jdoe").build();
        Changes changes = Decided.changes(anImport().onMatch(onMatch).meeting(List.of(before))
            .decide(aRecord("jdoe").with(Field.NICKNAME, "Jo").with(STATED)));
        assertThat(changes.activity()).isEmpty();
        assertThat(changes.applyTo(before, NOW).activity()).isEqualTo(before.activity().changedAt(NOW));
    }

    @ParameterizedTest
    @EnumSource(value = OnMatch.class, names = {"UPDATE", "OVERWRITE"})
    void are_not_changed_by_times_alone_once_they_are_there(OnMatch onMatch) {
        assertThat(anImport().onMatch(onMatch).meeting(anAccount("jdoe")).decide(aRecord("jdoe").with(STATED)))
            .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void are_enabled_and_provisional_unless_told_otherwise() {
        Account made = made(anImport().decide(aRecord("jdoe")));
        assertThat(made.enabled()).isTrue();
        assertThat(made.credential()).isEmpty();
        assertThat(made.version()).isEqualTo(AccountVersion.FIRST);
    }

    private static Account made(Decision decision) {
        return Decided.changes(decision).create(NEW_ID, new Name("local"), NOW);
    }
}

package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final Account BEFORE = anAccount("jdoe").inConnection("corp").inVersion(7).with(Field.NICKNAME, "Jo")
        .withEmail("a@x").inTeams("Ops").withRoles("viewer").withCredential("$a$old").build();

    @Test
    void make_the_account_s_next_version() {
        Account after = of().applyTo(BEFORE, LATER);
        assertThat(after.version()).isEqualTo(new AccountVersion(8));
        assertThat(after.activity().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void leave_alone_what_they_don_t_touch() {
        Account after = of(new FieldChange.Value(Field.NICKNAME, "Jo", null)).applyTo(BEFORE, LATER);
        assertThat(after).isEqualTo(new Account(BEFORE.id(), new AccountVersion(8), BEFORE.connection(), after.profile(),
            BEFORE.access(), BEFORE.credential(), BEFORE.activity().changedAt(LATER)));
        assertThat(after.profile().get(Field.EMAIL)).contains("a@x");
    }

    @Test
    void clear_a_field() {
        Changes changes = of(new FieldChange.Value(Field.NICKNAME, "Jo", null));
        assertThat(changes.applyTo(BEFORE, LATER).profile().get(Field.NICKNAME)).isEmpty();
        assertThat(changes.clears(Field.NICKNAME)).isTrue();
        assertThat(changes.touches(Field.NICKNAME)).isTrue();
        assertThat(changes.valueAfter(Field.NICKNAME)).isEmpty();
    }

    @Test
    void set_a_field() {
        Changes changes = of(new FieldChange.Value(Field.NICKNAME, "Jo", "Johnny"));
        assertThat(changes.applyTo(BEFORE, LATER).profile().get(Field.NICKNAME)).contains("Johnny");
        assertThat(changes.clears(Field.NICKNAME)).isFalse();
        assertThat(changes.valueAfter(Field.NICKNAME)).contains("Johnny");
    }

    @Test
    void replace_names_at_one_place() {
        Changes changes = of(new FieldChange.Names(Reference.TEAMS, names("Ops"), names("EMEA", "Sales")));
        Account after = changes.applyTo(BEFORE, LATER);
        assertThat(after.access().get(Reference.TEAMS)).isEqualTo(names("EMEA", "Sales"));
        assertThat(after.access().get(Reference.ROLES)).isEqualTo(names("viewer"));
    }

    @Test
    void tell_what_is_gained_and_lost_whatever_the_spelling() {
        Changes changes = of(new FieldChange.Names(Reference.TEAMS, names("Ops", "EMEA"), names("OPS", "Sales")));
        assertThat(changes.gained(Reference.TEAMS)).isEqualTo(names("Sales"));
        assertThat(changes.membershipsLost()).isEqualTo(names("EMEA"));
    }

    @Test
    void lose_no_membership_by_leaving_a_group_or_a_role() {
        Changes changes = of(new FieldChange.Names(Reference.GROUPS, names("Europe"), names()),
            new FieldChange.Names(Reference.ROLES, names("viewer"), names()));
        assertThat(changes.membershipsLost()).isEmpty();
    }

    @Test
    void replace_the_credential_where_they_bring_one() {
        Changes changes = new Changes(List.of(), Optional.of(new Credential("$a$new")), Optional.empty());
        assertThat(changes.applyTo(BEFORE, LATER).credential()).contains(new Credential("$a$new"));
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void are_empty_where_nothing_is_written() {
        assertThat(of().isEmpty()).isTrue();
    }

    private static Changes of(FieldChange... fields) {
        return new Changes(List.of(fields), Optional.empty(), Optional.empty());
    }

    private static SortedSet<Name> names(String... names) {
        return new TreeSet<>(Stream.of(names).map(Name::new).toList());
    }
}

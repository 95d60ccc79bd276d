package io.muster.application.accounts;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.Scope;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DeletionTest {
    private final Account account = anAccount("jo").with(Field.EXTERNAL_ID, "S-1-5").with(Reference.MAIN_GROUP, "Paris, France")
        .inGroups("B", "A").build();

    @Test
    void is_read_as_it_was_noted() {
        Deletion deletion = Deletion.of(account, THEN);

        assertThat(Deletion.read(entry(Deletion.ACTION, deletion.details()))).contains(deletion);
    }

    @Test
    void of_an_account_without_groups_or_external_id_too() {
        Deletion deletion = Deletion.of(anAccount("jo").build(), THEN);

        assertThat(deletion.details()).containsOnlyKeys("id", "connection");
        assertThat(Deletion.read(entry(Deletion.ACTION, deletion.details()))).contains(deletion);
    }

    @Test
    void concerns_those_who_reach_a_group_of_the_account() {
        Deletion deletion = Deletion.of(account, THEN);

        assertThat(List.of(Scope.EVERYWHERE, Scope.of(List.of(new Name("paris, france"))), Scope.of(List.of(new Name("A")))))
            .allMatch(deletion::isWithin);
        assertThat(List.of(Scope.NOWHERE, Scope.of(List.of(new Name("France"))))).noneMatch(deletion::isWithin);
    }

    @Test
    void is_no_other_entry_and_none_of_a_build_that_told_less() {
        assertThat(Deletion.read(entry("account.changed", Deletion.of(account, THEN).details()))).isEmpty();
        assertThat(Deletion.read(entry(Deletion.ACTION, Map.of("id", account.id().toString())))).isEmpty();
    }

    private static Entry entry(String action, Map<String, String> details) {
        return new Entry(THEN, "admin", action, "jo", 1, details);
    }
}

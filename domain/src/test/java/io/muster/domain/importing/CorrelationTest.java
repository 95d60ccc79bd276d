package io.muster.domain.importing;

import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.RecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static io.muster.domain.importing.CorrelationKey.EMAIL;
import static io.muster.domain.importing.CorrelationKey.USER_NAME;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class CorrelationTest {
    /** Accounts: {@code ann} with ann@x, {@code bob} with bob@x, {@code carl@x} without an e-mail. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        key       | id  | userName | email  | speaks of
        USER_NAME | -   | ann      | -      | ann
        USER_NAME | -   | ANN      | -      | ann
        USER_NAME | -   | dora     | ann@x  | nobody
        USER_NAME | -   | ann      | bob@x  | ann
        USER_NAME | -   | -        | ann@x  | nobody
        USER_NAME | bob | ann      | -      | bob
        USER_NAME | eve | ann      | -      | ann
        EMAIL     | -   | -        | ann@x  | ann
        EMAIL     | -   | -        | ANN@X  | ann
        EMAIL     | -   | carl@x   | carl@x | carl@x
        EMAIL     | -   | ann      | dora@x | ann
        EMAIL     | -   | ann      | ann@x  | ann
        EMAIL     | -   | ann      | bob@x  | ann, bob
        EMAIL     | -   | dora     | dora@x | nobody
        EMAIL     | bob | ann      | ann@x  | bob
        EMAIL     | eve | -        | ann@x  | ann
        """)
    void finds_whom_a_record_speaks_of(CorrelationKey key, String id, String userName, String email, String expected) {
        RecordBuilder record = aRecord();
        if (id != null) {
            record.withId(idOf(id));
        }
        if (userName != null) {
            record.with(Field.USER_NAME, userName);
        }
        if (email != null) {
            record.withEmail(email);
        }
        Matches matches = anImport()
            .meeting(anAccount("ann").withEmail("ann@x"), anAccount("bob").withEmail("bob@x"), anAccount("carl@x"))
            .matches(record.build());

        String found = Correlation.of(matches, key).fold(() -> "nobody", one -> one.profile().userName().value(),
            several -> String.join(", ", several.stream().map(account -> account.profile().userName().value()).sorted().toList()));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(OnMatch.class)
    void rejects_a_record_that_fits_two_accounts_and_names_them(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).keyedBy(EMAIL)
            .meeting(anAccount("zoe").withEmail("ann@x"), anAccount("ann@x"))
            .decide(aRecord("ann@x").withEmail("ann@x"));
        assertThat(decision).isEqualTo(new Decision.Reject(List.of(new Problem(ProblemCode.ACCOUNT_AMBIGUOUS, "",
            "the record fits several accounts: ann@x, zoe; give the id of the one that is meant"))));
    }

    @Test
    void a_known_id_ends_the_ambiguity() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).keyedBy(EMAIL)
            .meeting(anAccount("zoe").withEmail("ann@x"), anAccount("ann@x"))
            .decide(aRecord("ann@x").withEmail("ann@x").withId(idOf("zoe")).with(Field.NICKNAME, "Z"));
        assertThat(decision).isInstanceOfSatisfying(Decision.Update.class, update -> assertThat(update.id()).isEqualTo(idOf("zoe")));
    }

    @Test
    void a_user_name_that_repeats_the_key_renames_nobody() {
        Decision decision = anImport().onMatch(OnMatch.OVERWRITE).keyedBy(EMAIL).meeting(anAccount("ann").withEmail("ann@x"))
            .decide(aRecord("ANN@x").withEmail("ann@x").with(Field.NICKNAME, "Annie"));
        assertThat(Decided.changes(decision).fields()).containsExactly(Decided.value(Field.NICKNAME, null, "Annie"));
    }

    @Test
    void a_user_name_that_repeats_the_key_names_a_new_account() {
        Decision decision = anImport().keyedBy(EMAIL).decide(aRecord("ann@x").withEmail("ann@x"));
        assertThat(Decided.changes(decision).valueAfter(Field.USER_NAME)).contains("ann@x");
    }

    @Test
    void a_user_name_of_its_own_renames_the_account_with_the_e_mail() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).keyedBy(EMAIL).meeting(anAccount("ann").withEmail("ann@x"))
            .decide(aRecord("anna").withEmail("ann@x"));
        assertThat(Decided.changes(decision).fields()).containsExactly(Decided.value(Field.USER_NAME, "ann", "anna"));
    }

    @Test
    void a_user_name_that_repeats_the_e_mail_is_meant_where_it_is_the_key_itself() {
        Decision decision = anImport().onMatch(OnMatch.UPDATE).keyedBy(USER_NAME).meeting(anAccount("ann").withEmail("ann@x"))
            .decide(aRecord("ann@x").withEmail("ann@x").withId(idOf("ann")));
        assertThat(Decided.changes(decision).fields()).containsExactly(Decided.value(Field.USER_NAME, "ann", "ann@x"));
    }
}

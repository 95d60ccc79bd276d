package io.muster.domain.importing;

import io.muster.domain.account.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.muster.domain.importing.CredentialRule.ACCEPT;
import static io.muster.domain.importing.CredentialRule.IGNORE;
import static io.muster.domain.importing.OnMatch.OVERWRITE;
import static io.muster.domain.importing.OnMatch.UPDATE;
import static io.muster.domain.importing.Scene.anImport;
import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.RecordBuilder.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTest {
    private static final String HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA";
    private static final String OTHER_HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$b3RoZXI";

    @ParameterizedTest
    @CsvSource({"IGNORE, false, false", "ACCEPT, false, true", "IGNORE, true, false", "ACCEPT, true, false"})
    void are_taken_over_where_the_rule_accepts_them_and_no_directory_vouches(CredentialRule rule, boolean directory, boolean taken) {
        Scene scene = anImport().credentials(rule);
        Decision decision = (directory ? scene.intoADirectory() : scene).decide(aRecord("jdoe").withCredential(HASH));
        assertThat(Decided.changes(decision).credential().isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @EnumSource(value = OnMatch.class, names = {"UPDATE", "OVERWRITE"})
    void replace_another(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).credentials(ACCEPT).meeting(anAccount("jdoe").withCredential(HASH))
            .decide(aRecord("jdoe").withCredential(OTHER_HASH));
        assertThat(Decided.changes(decision).credential()).contains(new Credential(OTHER_HASH));
    }

    @ParameterizedTest
    @EnumSource(value = OnMatch.class, names = {"UPDATE", "OVERWRITE"})
    void change_nothing_where_they_are_the_same(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).credentials(ACCEPT).meeting(anAccount("jdoe").withCredential(HASH))
            .decide(aRecord("jdoe").withCredential(HASH));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @ParameterizedTest
    @EnumSource(value = OnMatch.class, names = {"UPDATE", "OVERWRITE"})
    void change_nothing_where_they_are_ignored(OnMatch onMatch) {
        Decision decision = anImport().onMatch(onMatch).credentials(IGNORE).meeting(anAccount("jdoe").withCredential(HASH))
            .decide(aRecord("jdoe").withCredential(OTHER_HASH));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void stay_where_the_record_carries_none() {
        Decision decision = anImport().onMatch(OVERWRITE).credentials(ACCEPT).meeting(anAccount("jdoe").withCredential(HASH))
            .decide(aRecord("jdoe"));
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void are_given_to_an_account_that_has_none() {
        Changes changes = Decided.changes(anImport().onMatch(UPDATE).credentials(ACCEPT).meeting(anAccount("jdoe"))
            .decide(aRecord("jdoe").withCredential(HASH)));
        assertThat(changes.applyTo(anAccount("jdoe").build(), THEN).credential()).contains(new Credential(HASH));
    }

    @Test
    void are_never_seen_in_a_decision() {
        Decision decision = anImport().credentials(ACCEPT).decide(aRecord("jdoe").withCredential(HASH));
        assertThat(decision.toString()).contains("$argon2id$•••").doesNotContain("aGFzaA");
    }
}

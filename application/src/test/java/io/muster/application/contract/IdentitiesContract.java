package io.muster.application.contract;

import io.muster.application.port.out.Provisioning.Write;
import io.muster.domain.account.AccountVersion;
import org.junit.jupiter.api.Test;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class IdentitiesContract extends StoreContract {
    private static final String ISSUER = "https://id.example.com/realms/a";
    private static final String LONG = "😀".repeat(127);

    @Test
    void finds_an_account_by_issuer_and_subject_letter_by_letter() {
        assertThat(link(ISSUER, LONG, "a")).isTrue();
        assertThat(link(ISSUER, "s", "b")).isTrue();
        assertThat(store.identities().find(TENANT, ISSUER, LONG)).contains(idOf("a"));
        assertThat(store.identities().find(TENANT, ISSUER, "S")).isEmpty();
        assertThat(store.identities().find(TENANT, ISSUER + "/", "s")).isEmpty();
        assertThat(store.identities().find(OTHER, ISSUER, "s")).isEmpty();
    }

    @Test
    void an_identity_has_one_account_and_an_account_one_identity_of_an_issuer() {
        assertThat(link(ISSUER, "s", "a")).isTrue();
        assertThat(link(ISSUER, "s", "b")).isFalse();
        assertThat(link(ISSUER, "t", "a")).isFalse();
        assertThat(link("https://other.example.com", "s", "a")).isTrue();
        assertThat(store.identities().find(TENANT, ISSUER, "s")).contains(idOf("a"));
        assertThat(store.identities().find(TENANT, ISSUER, "t")).isEmpty();
    }

    @Test
    void the_links_of_an_account_go_with_it() {
        has(anAccount("a").build());
        link(ISSUER, "s", "a");
        write(new Write.Remove(idOf("a"), AccountVersion.FIRST));
        assertThat(store.identities().find(TENANT, ISSUER, "s")).isEmpty();
    }

    @Test
    void whoever_was_sent_away_comes_back_once() {
        store.identities().depart("digest", THEN);
        assertThat(store.identities().arrive("another", THEN)).isFalse();
        assertThat(store.identities().arrive("digest", THEN)).isTrue();
        assertThat(store.identities().arrive("digest", THEN)).isFalse();
    }

    @Test
    void whoever_comes_back_too_late_does_not_come_back() {
        store.identities().depart("digest", THEN);
        assertThat(store.identities().arrive("digest", THEN.plusSeconds(1))).isFalse();
    }

    @Test
    void sweeps_those_who_did_not_come_back() {
        store.identities().depart("first", THEN);
        store.identities().depart("second", THEN.plusSeconds(1));
        assertThat(store.identities().sweep(THEN.plusSeconds(1))).isEqualTo(1);
        assertThat(store.identities().arrive("second", THEN)).isTrue();
    }

    private boolean link(String issuer, String subject, String account) {
        return store.work().call(() -> store.identities().link(TENANT, issuer, subject, idOf(account), THEN));
    }
}

package io.muster.application.passwords;

import io.muster.application.Caller;
import io.muster.application.Digest;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Tokens.Token;
import io.muster.application.signin.Secret;
import io.muster.domain.access.Connection;
import io.muster.domain.access.DirectorySettings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SetPasswordTest {
    private final PasswordScene scene = new PasswordScene();

    @Test
    void nobody_signs_in_to_a_provisional_account() {
        for (String guess : new String[] {"jdoe", "password", " ", scene.account("jdoe").id().toString()}) {
            assertThatThrownBy(() -> scene.signIn("jdoe", guess)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void a_link_sets_the_first_password_with_which_one_signs_in() {
        scene.set(scene.mailedSecret(), PasswordScene.GOOD);

        assertThat(scene.signIn("jdoe", PasswordScene.GOOD).account()).isEqualTo(idOf("jdoe"));
        assertThat(scene.audited()).contains("jdoe password.set-by-link jdoe", "(mail) password.link-sent jdoe");
    }

    @Test
    void a_link_works_once() {
        String secret = scene.mailedSecret();
        scene.set(secret, PasswordScene.GOOD);

        assertDead(() -> scene.set(secret, "four other words as well"));
        assertThat(scene.signIn("jdoe", PasswordScene.GOOD)).isNotNull();
    }

    @Test
    void a_first_link_works_for_three_days_and_a_reset_for_an_hour() {
        String first = scene.mailedSecret();
        scene.clock.advance(Duration.ofHours(72).minusMillis(1));
        scene.set(first, PasswordScene.GOOD);
        String reset = scene.mailedSecret();
        scene.clock.advance(Duration.ofHours(1));
        assertDead(() -> scene.set(reset, "four other words as well"));
    }

    @Test
    void a_refused_password_does_not_use_the_link_up() {
        String secret = scene.mailedSecret();

        assertThatThrownBy(() -> scene.set(secret, "short")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.code()).isEqualTo("field.invalid");
        });
        assertThatThrownBy(() -> scene.set(secret, "jdoe@example.com")).hasMessageContaining("own names");
        scene.set(secret, PasswordScene.GOOD);
        assertThat(scene.signIn("jdoe", PasswordScene.GOOD)).isNotNull();
    }

    @Test
    void the_other_links_die_with_the_first_that_is_used() {
        String one = scene.mailedSecret();
        String two = scene.mailedSecret();
        scene.set(two, PasswordScene.GOOD);
        assertDead(() -> scene.set(one, "four other words as well"));
    }

    @Test
    void a_link_dies_with_the_address_it_was_sent_to() {
        String secret = scene.mailedSecret();
        Account before = scene.account("jdoe");
        Account after = new Account(before.id(), before.version().next(), before.connection(),
            before.profile().with(Map.of(Field.EMAIL, "other@example.com")), before.access(), before.credential(), before.activity());
        scene.store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Replace(before, after)));
        assertDead(() -> scene.set(secret, PasswordScene.GOOD));
    }

    @Test
    void a_link_dies_where_the_account_is_disabled_or_gone_and_one_that_never_was_is_dead() {
        String secret = scene.mailedSecret();
        Account before = scene.account("jdoe");
        Account off = new Account(before.id(), before.version().next(), before.connection(),
            before.profile().with(Map.of(Field.ENABLED, "false")), before.access(), before.credential(), before.activity());
        scene.store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Replace(before, off)));
        assertDead(() -> scene.set(secret, PasswordScene.GOOD));
        scene.store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Remove(off.id(), off.version())));
        assertDead(() -> scene.set(secret, PasswordScene.GOOD));
        assertDead(() -> scene.set("invented", PasswordScene.GOOD));
    }

    @Test
    void who_has_failed_too_often_is_let_in_again_after_setting_a_password() {
        String secret = scene.mailedSecret();
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> scene.signIn("jdoe", "wrong")).isInstanceOf(Refusal.class);
        }
        scene.set(secret, PasswordScene.GOOD);
        assertThat(scene.signIn("jdoe", PasswordScene.GOOD)).isNotNull();
    }

    @Test
    void api_tokens_stay() {
        Token token = new Token(UUID.randomUUID(), Tenant.DEFAULT, idOf("jdoe"), "nightly", "x", Permissions.ALL, THEN,
            Optional.empty(), Optional.empty());
        scene.store.tokens().add(token, "digest");
        scene.set(scene.mailedSecret(), PasswordScene.GOOD);
        assertThat(scene.store.tokens().withDigest("digest")).contains(token);
    }

    @Test
    void only_a_digest_of_the_secret_is_kept() {
        String secret = scene.mailedSecret();
        assertThat(secret).hasSize(43);
        assertThat(scene.store.passwordLinks().withDigest(secret)).isEmpty();
        assertThat(scene.store.passwordLinks().withDigest(Digest.of(secret))).isPresent();
        assertThat(new Secret(secret).toString()).doesNotContain(secret);
    }

    @Test
    void one_changes_ones_own_password_by_the_present_one() {
        scene.set(scene.mailedSecret(), PasswordScene.GOOD);
        Caller jdoe = scene.signIn("jdoe", PasswordScene.GOOD);

        assertThatThrownBy(() -> own(jdoe, "wrong", "four other words as well")).hasMessageContaining("not your present password")
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password.wrong"));
        assertThatThrownBy(() -> own(jdoe, PasswordScene.GOOD, "short")).hasMessageContaining("at least 15");
        own(jdoe, PasswordScene.GOOD, "four other words as well");

        assertThat(scene.signIn("jdoe", "four other words as well")).isNotNull();
        assertThatThrownBy(() -> scene.signIn("jdoe", PasswordScene.GOOD)).isInstanceOf(Refusal.class);
        assertThat(scene.audited()).contains("jdoe password.changed jdoe");
    }

    @Test
    void guessing_the_present_password_is_slowed_down_like_guessing_at_the_door() {
        scene.set(scene.mailedSecret(), PasswordScene.GOOD);
        Caller jdoe = scene.signIn("jdoe", PasswordScene.GOOD);
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> own(jdoe, "wrong", "four other words as well")).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> own(jdoe, PasswordScene.GOOD, "four other words as well"))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    }

    @Test
    void a_directory_keeps_its_passwords() {
        scene.store.connections().add(Tenant.DEFAULT, new Connection(new Name("corp"), Connection.Kind.DIRECTORY, true,
            Optional.of(settings())));
        scene.given(anAccount("dora").inConnection("corp").withEmail("dora@example.com"));
        Caller dora = new Caller(Tenant.DEFAULT, idOf("dora"), "dora", Permissions.NONE);

        assertThatThrownBy(() -> own(dora, "x", PasswordScene.GOOD)).hasMessageContaining("the directory keeps the passwords");
        assertThatThrownBy(() -> scene.issue.issue(scene.admin, idOf("dora"))).hasMessageContaining("the directory keeps the passwords");
        scene.forgotten("dora@example.com");
        assertThat(scene.deliver.deliver(10)).isZero();
    }

    private static DirectorySettings settings() {
        return new DirectorySettings("ldap://dc1", false, "dc=lan", Optional.empty(), Optional.empty(), null, Optional.empty(),
            Optional.empty());
    }

    private void own(Caller caller, String present, String password) {
        scene.setPassword.own(caller, new PlainPassword(present), new PlainPassword(password));
    }

    private static void assertDead(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("password-link.invalid"));
    }
}

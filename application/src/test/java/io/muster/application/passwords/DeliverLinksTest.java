package io.muster.application.passwords;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.port.in.IssuePasswordLink.Issued;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.application.port.out.Postman.Mail;
import io.muster.application.port.out.Postman.Undelivered;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.Field;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliverLinksTest {
    private static final Undelivered DOWN = new Undelivered("the server did not answer", false);
    private static final Undelivered UNKNOWN = new Undelivered("the server does not know the address", true);
    private final PasswordScene scene = new PasswordScene();

    @Test
    void whoever_forgot_is_found_by_user_name_or_address_in_any_case() {
        for (String name : new String[] {"JDoe", " jdoe@EXAMPLE.com "}) {
            scene.mails.clear();
            scene.forgotten(name);
            scene.deliver.deliver(10);
            assertThat(scene.mails).extracting(Mail::to).containsExactly(new EmailAddress("jdoe@example.com"));
        }
    }

    @Test
    void known_and_unknown_names_leave_the_same_behind() {
        scene.forgotten("jdoe");
        assertThat(scene.store.mails().size()).isEqualTo(1);
        scene.forgotten("nobody");
        assertThat(scene.store.mails().size()).isEqualTo(2);

        assertThat(scene.deliver.deliver(10)).isEqualTo(1);
        assertThat(scene.store.mails().size()).isZero();
    }

    @Test
    void nobody_is_mailed_who_could_not_use_it() {
        scene.given(anAccount("disabled").withEmail("off@example.com").disabled());
        scene.given(anAccount("nowhere"));
        scene.forgotten("disabled");
        scene.forgotten("nowhere");
        scene.setPassword.forgotten(new Name("another-tenant"), "jdoe", new Origin("192.0.2.9", ""));
        assertThat(scene.deliver.deliver(10)).isZero();
        assertThat(scene.store.mails().size()).isZero();
    }

    @Test
    void a_name_gets_three_mails_and_then_has_to_wait_whether_anybody_has_it_or_not() {
        for (String name : new String[] {"jdoe", "nobody"}) {
            for (int i = 0; i < 3; i++) {
                scene.forgotten(name);
            }
            assertTooMany(() -> scene.forgotten(name.toUpperCase(Locale.ROOT)));
        }
        scene.clock.advance(Duration.ofMinutes(15));
        scene.forgotten("jdoe");
        assertThat(scene.store.mails().size()).isEqualTo(7);
    }

    @Test
    void one_origin_may_ask_for_thirty_names_and_then_has_to_wait() {
        for (int i = 0; i < 30; i++) {
            scene.forgotten("name" + i);
        }
        assertTooMany(() -> scene.forgotten("another"));
        scene.setPassword.forgotten(Tenant.DEFAULT.name(), "another", new Origin("192.0.2.2", ""));
        scene.clock.advance(Duration.ofMinutes(1));
        scene.forgotten("yet another");
    }

    @Test
    void the_addresses_of_one_network_of_ipv6_are_one_origin_and_the_limits_do_not_tell_which_tenants_there_are() {
        Name nowhere = new Name("nowhere");
        for (int i = 0; i < 3; i++) {
            scene.setPassword.forgotten(nowhere, "jdoe", new Origin("2001:db8:1:2:0:0:0:" + i, ""));
        }
        assertTooMany(() -> scene.setPassword.forgotten(new Name("NOWHERE"), "jdoe", PasswordScene.HOME));
        scene.setPassword.forgotten(Tenant.DEFAULT.name(), "jdoe", PasswordScene.HOME);
        for (int i = 3; i < 30; i++) {
            scene.setPassword.forgotten(nowhere, "name" + i, new Origin("2001:db8:1:2:0:0:0:" + i, ""));
        }
        assertTooMany(() -> scene.setPassword.forgotten(nowhere, "another", new Origin("2001:db8:1:2:a:b:c:d", "")));
        scene.setPassword.forgotten(nowhere, "another", new Origin("2001:db8:1:3:0:0:0:1", ""));
    }

    @Test
    void asking_does_not_slow_the_sign_in_of_that_name_down() {
        for (int i = 0; i < 3; i++) {
            scene.forgotten("jdoe");
        }
        assertThat(scene.store.attempts().failures(Tenant.DEFAULT, "jdoe")).isEmpty();
    }

    @Test
    void a_mail_that_was_not_taken_is_tried_again_later_with_another_link() {
        scene.trouble = Optional.of(DOWN);
        scene.forgotten("jdoe");
        assertThat(scene.deliver.deliver(10)).isZero();
        scene.trouble = Optional.empty();
        assertThat(scene.deliver.deliver(10)).isZero();
        scene.clock.advance(Duration.ofMinutes(1));
        assertThat(scene.deliver.deliver(10)).isEqualTo(1);
        scene.set(PasswordScene.secret(scene.mails.get(0).text()), PasswordScene.GOOD);
        assertThat(scene.signIn("jdoe", PasswordScene.GOOD)).isNotNull();
    }

    @Test
    void a_sender_that_dies_after_sending_sends_again() {
        scene.forgotten("jdoe");
        scene.store.failAfter(1);
        assertThatThrownBy(() -> scene.deliver.deliver(10)).isInstanceOf(IllegalStateException.class);
        scene.store.recover();
        assertThat(scene.store.mails().size()).isEqualTo(1);
        scene.clock.advance(Duration.ofMinutes(1));
        scene.deliver.deliver(10);
        assertThat(scene.mails).hasSize(2);
        scene.set(PasswordScene.secret(scene.mails.get(0).text()), PasswordScene.GOOD);
    }

    @Test
    void an_address_that_is_refused_for_good_is_not_tried_again_and_stops_no_other() {
        scene.trouble = Optional.of(UNKNOWN);
        scene.forgotten("jdoe");
        scene.deliver.deliver(10);
        assertThat(scene.store.mails().size()).isZero();
        assertThat(scene.audited()).contains("(mail) password.link-undeliverable jdoe");
    }

    @Test
    void a_mail_is_given_up_when_nobody_can_be_waiting_for_it() {
        scene.trouble = Optional.of(DOWN);
        scene.forgotten("jdoe");
        scene.clock.advance(Duration.ofMinutes(61));
        scene.deliver.deliver(10);
        assertThat(scene.store.mails().size()).isZero();
    }

    @Test
    void so_many_a_run_and_the_rest_later() {
        for (int i = 0; i < 5; i++) {
            scene.given(anAccount("p" + i).withEmail("p" + i + "@example.com"));
            scene.store.mails().add(Tenant.DEFAULT, new Recipient.Chosen(idOf("p" + i)), scene.clock.instant());
        }
        assertThat(scene.deliver.deliver(2)).isEqualTo(2);
        assertThat(scene.deliver.deliver(2)).isEqualTo(2);
        assertThat(scene.deliver.deliver(2)).isEqualTo(1);
    }

    @Test
    void the_mail_says_what_it_is_for_and_until_when() {
        scene.given(anAccount("zoe").withEmail("zoe@example.com").with(Field.DISPLAY_NAME, "Zoë"));
        scene.forgotten("zoe");
        scene.deliver.deliver(10);
        Mail mail = scene.mails.get(0);
        assertThat(mail.subject()).isEqualTo("Set your password");
        assertThat(mail.text()).contains("Hello Zoë,", "user name is zoe", "4 March 2026, 12:00 UTC");
        assertThat(mail.toString()).doesNotContain("password#", "zoe");
    }

    @Test
    void old_links_are_swept() {
        scene.mailedSecret();
        scene.clock.advance(Duration.ofDays(10));
        assertThat(scene.deliver.sweep()).isZero();
        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(scene.deliver.sweep()).isEqualTo(1);
    }

    @Test
    void an_administrator_has_a_link_mailed_or_sees_it_once_where_there_is_no_mail() {
        assertThat(scene.issue.issue(scene.manager, idOf("jdoe"))).isEqualTo(new Issued.Mailed(new EmailAddress("jdoe@example.com")));
        assertThat(scene.deliver.deliver(10)).isEqualTo(1);
        scene.given(anAccount("nomail"));
        assertThat(scene.issue.issue(scene.manager, idOf("nomail"))).isInstanceOf(Issued.Shown.class);

        PasswordScene without = new PasswordScene(false);
        Issued.Shown shown = (Issued.Shown) without.issue.issue(without.manager, idOf("jdoe"));
        assertThat(shown.link().expiresAt()).isEqualTo(without.clock.instant().plus(Duration.ofHours(72)));
        assertThat(shown.toString()).doesNotContain("password#");
        without.set(PasswordScene.secret(shown.link().address()), PasswordScene.GOOD);
        assertThat(without.signIn("jdoe", PasswordScene.GOOD)).isNotNull();
        assertThat(without.audited()).contains("manager password.link-issued jdoe");
    }

    @Test
    void nobody_gives_out_a_link_to_a_more_powerful_account_or_to_their_own() {
        for (String target : new String[] {"admin", "manager"}) {
            assertThatThrownBy(() -> scene.issue.issue(scene.manager, idOf(target)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
        assertThat(scene.store.mails().size()).isZero();
        assertThat(scene.issue.issue(scene.admin, idOf("manager"))).isInstanceOf(Issued.Shown.class);
    }

    @Test
    void there_is_no_link_to_a_disabled_account() {
        scene.given(anAccount("disabled").withEmail("off@example.com").disabled());
        assertThatThrownBy(() -> scene.issue.issue(scene.admin, idOf("disabled")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("account.disabled"));
    }

    private static void assertTooMany(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
            assertThat(refusal.retryAfter()).isPresent();
        });
    }
}

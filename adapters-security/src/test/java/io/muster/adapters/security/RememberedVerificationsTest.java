package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.account.Credential;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedVerificationsTest {
    private final CountedHashing counted = new CountedHashing();
    private final SteppingClock clock = new SteppingClock();
    private final PasswordHashing remembered = Passwords.remembering(counted, clock);

    @Test
    void verifies_the_same_password_once_a_minute() {
        Credential credential = remembered.hash(new PlainPassword("secret"));

        for (int second = 0; second < 60; second++) {
            assertThat(remembered.verify(new PlainPassword("secret"), credential)).isTrue();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(counted.verified).isEqualTo(1);

        assertThat(remembered.verify(new PlainPassword("secret"), credential)).isTrue();
        assertThat(counted.verified).isEqualTo(2);
    }

    @Test
    void does_not_remember_failures() {
        Credential credential = remembered.hash(new PlainPassword("secret"));

        assertThat(remembered.verify(new PlainPassword("guess"), credential)).isFalse();
        assertThat(remembered.verify(new PlainPassword("guess"), credential)).isFalse();
        assertThat(counted.verified).isEqualTo(2);
    }

    @Test
    void verifies_anew_when_the_hash_has_changed() {
        assertThat(remembered.verify(new PlainPassword("old"), counted.hash(new PlainPassword("old")))).isTrue();

        assertThat(remembered.verify(new PlainPassword("old"), counted.hash(new PlainPassword("new")))).isFalse();
    }

    @Test
    void verifies_anew_when_the_clock_was_put_back() {
        Credential credential = remembered.hash(new PlainPassword("secret"));
        remembered.verify(new PlainPassword("secret"), credential);

        clock.advance(Duration.ofSeconds(-10));
        remembered.verify(new PlainPassword("secret"), credential);

        assertThat(counted.verified).isEqualTo(2);
    }

    @Test
    void forgets_the_oldest_when_there_are_too_many() {
        for (int i = 0; i <= RememberedVerifications.CAPACITY; i++) {
            verify(i);
        }
        int before = counted.verified;

        verify(RememberedVerifications.CAPACITY);
        assertThat(counted.verified).isEqualTo(before);
        verify(0);
        assertThat(counted.verified).isEqualTo(before + 1);
    }

    private void verify(int number) {
        PlainPassword password = new PlainPassword("p" + number);
        assertThat(remembered.verify(password, counted.hash(password))).isTrue();
    }

    @Test
    void leaves_everything_else_to_the_hashing() {
        Credential credential = remembered.hash(new PlainPassword("secret"));

        assertThat(remembered.supports(credential)).isTrue();
        assertThat(remembered.outdated(credential)).isFalse();
        assertThat(remembered.toString()).doesNotContain("secret");
    }

    /** "Hashes" by writing the password's length and code behind a dollar sign: fast, and to be counted. */
    private static final class CountedHashing implements PasswordHashing {
        private int verified;

        @Override
        public Credential hash(PlainPassword password) {
            return new Credential("$test$" + password.value().length() + "$" + Integer.toHexString(password.value().hashCode()));
        }

        @Override
        public boolean verify(PlainPassword password, Credential credential) {
            verified++;
            return hash(password).equals(credential);
        }

        @Override
        public boolean supports(Credential credential) {
            return true;
        }

        @Override
        public boolean outdated(Credential credential) {
            return false;
        }
    }
}

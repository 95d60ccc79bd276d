package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.twin.FakeHashing;
import io.muster.domain.password.PasswordPolicy;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class NormalizedHashingTest {
    private static final PlainPassword COMPOSED = new PlainPassword("caf\u00e9 au lait, s'il vous pla\u00eet");
    private static final PlainPassword TAKEN_APART = new PlainPassword("cafe\u0301 au lait, s'il vous plai\u0302t");
    private final PasswordHashing asTyped = new FakeHashing();
    private final PasswordHashing hashing = new NormalizedHashing(asTyped);

    @Test
    void it_does_not_matter_how_a_keyboard_makes_an_accent() {
        assertThat(hashing.verify(TAKEN_APART, hashing.hash(COMPOSED))).isTrue();
        assertThat(hashing.verify(COMPOSED, hashing.hash(TAKEN_APART))).isTrue();
    }

    @Test
    void hashes_of_the_text_as_it_was_typed_still_verify() {
        assertThat(hashing.verify(TAKEN_APART, asTyped.hash(TAKEN_APART))).isTrue();
        assertThat(hashing.verify(new PlainPassword("another"), asTyped.hash(TAKEN_APART))).isFalse();
    }

    @Test
    void a_password_that_would_become_too_long_is_hashed_as_it_is() {
        PlainPassword ligatures = new PlainPassword("\ufdfa".repeat(100));
        assertThat(hashing.verify(ligatures, hashing.hash(ligatures))).isTrue();
    }

    @Test
    void the_list_of_common_passwords_has_no_comments_and_knows_the_usual_ones() {
        assertThat(Passwords.common()).hasSizeGreaterThan(10_000).contains("password", "iloveyou", "1qaz2wsx3edc4rfv")
            .noneMatch(line -> line.startsWith("#") || line.isBlank());
        assertThat(new PasswordPolicy(15, Passwords.common()).check("mailcreated5240", List.of())).isPresent();
        assertThat(new PasswordPolicy(15, Passwords.common()).check("correct horse battery staple", List.of())).isEmpty();
    }
}

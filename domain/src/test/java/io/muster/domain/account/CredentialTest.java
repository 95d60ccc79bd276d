package io.muster.domain.account;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CredentialTest {
    private static final String ARGON = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA | argon2id",
        "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy | 2b",
        "$pbkdf2-sha512$i=210000$c2FsdA$aGFzaA | pbkdf2-sha512",
        "$pbkdf2-sha1$i=10000,l=20$c2FsdA==$aGFzaA== | pbkdf2-sha1",
    })
    void tells_its_algorithm(String phc, String algorithm) {
        assertThat(new Credential(phc).algorithm()).isEqualTo(algorithm);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"secret", "$", "$argon2id", "argon2id$x", "$ARGON2ID$x", "$a$b c", "$a$b\n", "$a$\u0000", "$a$b\u00e9"})
    void is_a_phc_string_and_nothing_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential(text));
    }

    @Property
    void agrees_with_the_pattern_of_phc_strings(@ForAll @Chars({'$', 'a', 'z', 'A', 'Z', '0', '9', '-', '_', '/', '=', ' ', '{', '~', 'é'})
            @StringLength(max = 40) String text, @ForAll boolean begun) {
        String phc = (begun ? "$" : "") + text;

        boolean accepted = true;
        try {
            assertThat(new Credential(phc).phc()).isEqualTo(phc);
        } catch (IllegalArgumentException e) {
            accepted = false;
        }
        assertThat(accepted).isEqualTo(phc.matches("\\$([a-z0-9-]{1,32})\\$[a-zA-Z0-9/+.=,{}_$-]*"));
    }

    @ParameterizedTest
    @CsvSource({"32, true", "33, false"})
    void the_name_has_at_most_32_characters(int length, boolean accepted) {
        String phc = "$" + "a".repeat(length) + "$x";
        if (accepted) {
            assertThat(new Credential(phc).algorithm()).hasSize(length);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Credential(phc));
        }
    }

    @Test
    void does_not_repeat_in_a_message_what_may_be_a_password() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential("hunter2"))
            .withMessage("is not a password hash in PHC form");
    }

    @Test
    void shows_nothing_of_the_hash() {
        assertThat(new Credential(ARGON)).hasToString("$argon2id$•••");
    }

    @Test
    void gives_its_text_to_who_asks_for_it() {
        assertThat(new Credential(ARGON).phc()).isEqualTo(ARGON);
    }

    @Test
    void is_equal_where_the_text_is() {
        assertThat(new Credential(ARGON)).isEqualTo(new Credential(ARGON)).hasSameHashCodeAs(new Credential(ARGON))
            .isNotEqualTo(new Credential(ARGON + "A"));
    }

    @Test
    void has_at_most_1024_characters_even_of_separators() {
        assertThat(new Credential("$a" + "$".repeat(1022)).algorithm()).isEqualTo("a");
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential("$a" + "$".repeat(1023)));
    }
}

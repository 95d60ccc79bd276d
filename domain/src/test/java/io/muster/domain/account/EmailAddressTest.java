package io.muster.domain.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b", "john.doe+list@example.com", "o'neill@example.com", "j\u00fcrgen@m\u00fcller.example",
        "=1+1@example.com", "user@localhost", "x@xn--mller-kva.example", "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a", "a/b=c@d.e",
        "{x}@y.z"})
    void has_a_local_part_and_a_domain(String address) {
        assertThat(new EmailAddress(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "a@", "@b", "a@b@c", "a@b.", "a@.b", "a@b..c", "a b@c", "a@b c", " a@b", "a@b "})
    void has_no_other_shape(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address))
            .withMessage("is not an e-mail address; expected a form like name@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00a0b@c", "a@b\u2003c", "a\u3000@b", "\u202fa@b"})
    void holds_no_blank_of_any_kind(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address)).withMessageContaining("not an e-mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,victim@example.com", "a@b,c", "a@b;c", "<a@b>", "John<a@b>", "a@b(c)", "\"a\"@b", "a:b@c", "a\\@b",
        "a@[127.0.0.1]"})
    void never_makes_two_recipients_of_one_in_a_mail(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address)).withMessageContaining("not an e-mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b\r\nBcc: c@d", "a\n@b", "a\u0000@b", "a@b\u007f"})
    void never_ends_a_header_line(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address)).withMessage("holds a control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ad\u200bmin@b", "moc.elpmaxe\u202e@b", "a@b\u2028c", "a\u00ad@b"})
    void holds_nothing_that_cannot_be_seen(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address)).withMessage("holds an invisible character");
    }

    @Test
    void has_at_most_64_characters_before_the_at() {
        assertThat(new EmailAddress("x".repeat(64) + "@b").value()).hasSize(66);
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("x".repeat(65) + "@b"));
    }

    @Test
    void has_at_most_254_characters() {
        assertThat(new EmailAddress("a@" + "b".repeat(252)).value()).hasSize(254);
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a@" + "b".repeat(253)))
            .withMessage("is 255 characters long; at most 254 are allowed");
    }

    @Test
    void is_compared_whatever_the_case() {
        assertThat(new EmailAddress("John@Example.COM").key()).isEqualTo("john@example.com");
    }
}

package io.muster.domain.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class PhcStringTest {
    private static final String ARGON = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

    @Test
    void takes_a_hash_apart() {
        PhcString phc = PhcString.of(new Credential(ARGON)).orElseThrow();

        assertThat(phc.name()).isEqualTo("argon2id");
        assertThat(phc.parameters()).isEqualTo(Map.of("v", "19", "m", "19456", "t", "2", "p", "1"));
        assertThat(phc.number("m")).isEqualTo(19_456);
        assertThat(phc.salt()).asString(StandardCharsets.UTF_8).isEqualTo("saltsalt");
        assertThat(phc.hash()).asString(StandardCharsets.UTF_8).isEqualTo("hashhash");
    }

    @ParameterizedTest
    @ValueSource(strings = {ARGON, "$md5$$aGFzaA", "$md5$c2FsdA$aGFzaA", "$sha1$s=suffix$c2FsdA$aGFzaA", "$argon2i$v=16$c2FsdA$aGFzaA",
        "$hmac-md5$k=c2Vj/+0$$aGFzaA"})
    void puts_together_what_it_has_taken_apart(String text) {
        assertThat(PhcString.parse(text).orElseThrow().text()).isEqualTo(text);
        assertThat(PhcString.parse(text).orElseThrow().credential()).contains(new Credential(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "$a$b", "x$a$b$c", "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "$a$k=v$x=y$z=z$$",
        "$a$k$c2FsdA$aGFzaA", "$a$k=$c2FsdA$aGFzaA", "$a$=v$c2FsdA$aGFzaA", "$a$$c2FsdA$aGFzaA", "$a$k=1,k=2$c2FsdA$aGFzaA",
        "$a$k=1,$c2FsdA$aGFzaA", "$a$k=1$c2F*dA$aGFzaA", "$a$k=1$c2FsdA$aGFz!A", "$a$c$aGFzaA"})
    void is_nothing_else(String text) {
        assertThat(PhcString.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "1.0", "123456789", "x", "+1"})
    void knows_no_other_numbers_than_plain_ones(String number) {
        assertThat(PhcString.parse("$a$k=" + number + "$$").orElseThrow().number("k")).isZero();
        assertThat(PhcString.parse("$a$j=1$$").orElseThrow().number("k")).isZero();
    }

    @Test
    void reads_bytes_from_a_parameter() {
        PhcString phc = PhcString.parse("$a$k=c2VjcmV0,j=%$$").orElseThrow();

        assertThat(phc.bytes("k")).hasValueSatisfying(bytes -> assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("secret"));
        assertThat(phc.bytes("j")).isEmpty();
        assertThat(phc.bytes("i")).isEmpty();
    }

    @Test
    void takes_a_parameter_more_or_less() {
        PhcString phc = PhcString.parse("$a$k=1$c2FsdA$aGFzaA").orElseThrow();

        assertThat(phc.with("l", "2").text()).isEqualTo("$a$k=1,l=2$c2FsdA$aGFzaA");
        assertThat(phc.with("l", "2").without("k").text()).isEqualTo("$a$l=2$c2FsdA$aGFzaA");
    }

    @Test
    void is_no_credential_where_none_may_be_like_that() {
        assertThat(PhcString.parse("$RSA-MD5$k=1$c2FsdA$aGFzaA").orElseThrow().credential()).isEmpty();
        assertThat(PhcString.parse("$a$k=1$$" + "aGFz".repeat(300)).orElseThrow().credential()).isEmpty();
    }

    @Test
    void shows_nothing_of_the_hash() {
        assertThat(PhcString.parse(ARGON).orElseThrow()).hasToString("PhcString");
    }
}

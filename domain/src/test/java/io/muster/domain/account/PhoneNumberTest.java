package io.muster.domain.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"+33612345678", "+49 (0)30 1234-56", "06.12.34.56.78", "(555) 123-4567", "0033 6/12", "112",
        "+1 555 1234 ext. 42", "+1 555 1234 x42", "+1 555 1234 Ext 42", "+1 555 1234X42"})
    void is_written_as_people_write_it(String number) {
        assertThat(new PhoneNumber(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "+", "+1", "()", "(--)", "(.)/", "call me", "+33+6", "555 1234 ext.", "12\u0000", "12\n34",
        "\u0661\u0662\u0663", "=1+1", "00 11 22 33 44 55 66 77 88 99 00 11 22 33 44"})
    void is_nothing_without_digits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text));
    }
}

package io.muster.adapters.persistence.accounts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTest {
    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "99,99", "100,100", "104,100", "106,110", "12345,12000", "999999,1000000"})
    void what_is_known_by_a_sample_is_told_to_two_digits(long number, long told) {
        assertThat(Counts.rounded(number)).isEqualTo(told);
    }
}

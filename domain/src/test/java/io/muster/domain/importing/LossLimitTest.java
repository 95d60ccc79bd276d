package io.muster.domain.importing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LossLimitTest {
    @ParameterizedTest
    @CsvSource({"0, 0, true", "10, 10, true", "11, 11, false", "11, 109, false", "11, 110, true", "100, 1000, true", "101, 1000, false"})
    void allows_a_few_or_a_share(long lost, long all, boolean allowed) {
        assertThat(LossLimit.of(10).allows(lost, all)).isEqualTo(allowed);
    }

    @Test
    void a_share_of_all_allows_everything() {
        assertThat(LossLimit.of(100).allows(5_000_000_000L, 5_000_000_000L)).isTrue();
        assertThat(LossLimit.of(0).allows(11, 5_000_000_000L)).isFalse();
    }

    @Test
    void a_share_is_of_a_hundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> LossLimit.of(101));
        assertThatIllegalArgumentException().isThrownBy(() -> LossLimit.of(-1));
    }
}

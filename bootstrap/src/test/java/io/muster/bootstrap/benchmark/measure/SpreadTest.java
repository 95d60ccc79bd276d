package io.muster.bootstrap.benchmark.measure;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpreadTest {
    @Test
    void goes_from_the_smallest_to_the_largest() {
        Spread spread = Spread.of(List.of(3.0, 1.0, 2.0));
        assertThat(List.of(spread.min(), spread.median(), spread.max())).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void has_its_median_between_the_middle_two_of_an_even_number() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void takes_a_percentile_by_the_nearest_rank() {
        Spread hundred = Spread.of(IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList());
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(Spread.of(List.of(7.0)).percentile(99)).isEqualTo(7);
    }

    @Test
    void is_none_of_no_values() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}

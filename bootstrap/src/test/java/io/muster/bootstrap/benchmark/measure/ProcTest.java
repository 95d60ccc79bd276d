package io.muster.bootstrap.benchmark.measure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcTest {
    private static final String STAT = "42 (a (odd) name) S 1 42 42 0 -1 4194560 1 2 3 4 150 50 300 100 20 0 1 0 100 1000 10";

    @Test
    void counts_user_and_system_time_and_that_of_ended_children() {
        assertThat(Proc.seconds(STAT, 4)).isEqualTo(6.0);
    }

    @Test
    void reads_the_peak_in_mebibytes() {
        assertThat(Proc.peakMemory("VmPeak:\t  999 kB\nVmHWM:\t  524288 kB\nVmRSS:\t 1 kB\n")).isEqualTo(512.0);
    }

    @Test
    void does_not_know_what_is_not_told() {
        assertThat(Proc.peakMemory("State: Z (zombie)")).isNaN();
        assertThat(Proc.seconds(Long.MAX_VALUE)).isNaN();
    }
}

package io.muster.adapters.cli.output;

import io.muster.adapters.cli.Shells;
import io.muster.adapters.cli.shell.Screen;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {
    private final Shells shells = new Shells();

    @Test
    void elsewhere_than_on_a_terminal_each_stage_is_a_plain_line() {
        follow(Progress.on(shells.plain()));

        assertThat(shells.err().lines()).containsExactly("reading …", "mind", "planning: 1,500 of 2,000");
        assertThat(shells.out()).isEmpty();
    }

    @Test
    void a_terminal_gets_a_bar_and_what_is_told_has_a_line_of_its_own() {
        follow(Progress.on(shells.with(new Screen(false, true, 60, false), Map.of())));

        assertThat(shells.err().lines().map(line -> line.replaceAll(".*\r", ""))).contains("mind")
            .anySatisfy(line -> assertThat(line).startsWith("planning").contains("1500/2000"))
            .allSatisfy(line -> assertThat(Width.of(line)).isLessThan(60));
        assertThat(shells.err()).doesNotContain("\u001b");
    }

    private static void follow(Progress progress) {
        try (progress) {
            progress.at("reading", 0, OptionalLong.empty());
            progress.at("reading", 10, OptionalLong.empty());
            progress.tell("mind");
            progress.at("planning", 1_500, OptionalLong.of(2_000));
        }
    }
}

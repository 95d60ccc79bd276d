package io.muster.adapters.cli.shell;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenTest {
    @Test
    void the_launching_script_knows_best() {
        Map<String, String> said = Map.of("muster.terminal.out", "false", "muster.terminal.err", "true", "muster.terminal.width", "132");

        assertThat(Screen.of(said::get, true, Map.of())).isEqualTo(new Screen(false, true, 132, true));
    }

    @Test
    void without_it_the_jdk_says_so_of_both() {
        assertThat(Screen.of(key -> null, true, Map.of())).isEqualTo(new Screen(true, true, 80, true));
        assertThat(Screen.of(key -> "", false, Map.of())).isEqualTo(new Screen(false, false, 80, true));
    }

    @Test
    void no_color_takes_colours_away_unless_it_is_empty_and_a_dumb_terminal_is_none() {
        assertThat(Screen.of(key -> null, true, Map.of("NO_COLOR", "0")).colours()).isFalse();
        assertThat(Screen.of(key -> null, true, Map.of("NO_COLOR", "")).colours()).isTrue();
        assertThat(Screen.of(key -> null, true, Map.of("TERM", "dumb")).out()).isFalse();
    }
}

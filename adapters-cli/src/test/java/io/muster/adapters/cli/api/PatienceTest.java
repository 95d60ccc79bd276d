package io.muster.adapters.cli.api;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatienceTest {
    private static final Access ACCESS = Access.byToken(URI.create("http://127.0.0.1:1/"), "none");

    private final List<String> told = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asks_again_until_there_is_an_answer_and_tells_so_once() {
        Patience patience = new Patience(Duration.ofMinutes(5), Duration.ofMillis(1), told::add);

        assertThat(patience.ask(() -> answerAt(4))).isEqualTo("here");

        assertThat(told).hasSize(2).element(0).asString().contains("cannot be reached (no connection: refused)", "for 5 minutes");
        assertThat(told.get(1)).isEqualTo("The server is back.");
    }

    @Test
    void gives_up_in_the_end() {
        assertThatThrownBy(() -> new Patience(Duration.ofMillis(10), Duration.ofMillis(1), told::add).ask(() -> answerAt(1_000)))
            .isInstanceOf(Unreachable.class);
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void without_patience_it_asks_once_and_says_nothing() {
        assertThatThrownBy(() -> Patience.NONE.ask(() -> answerAt(2))).isInstanceOf(Unreachable.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void only_what_broke_off_may_have_arrived() {
        assertThat(Unreachable.because(new ConnectException("refused"), ACCESS).sent()).isFalse();
        assertThat(Unreachable.because(new IOException("reset"), ACCESS).sent()).isTrue();
    }

    private String answerAt(int attempt) {
        if (asked.incrementAndGet() < attempt) {
            throw Unreachable.because(new ConnectException("refused"), ACCESS);
        }
        return "here";
    }
}

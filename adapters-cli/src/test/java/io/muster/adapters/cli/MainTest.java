package io.muster.adapters.cli;

import io.muster.adapters.cli.shell.Output;
import io.muster.adapters.cli.shell.Screen;
import io.muster.adapters.cli.shell.Shell;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void what_could_not_be_printed_is_a_failure_that_is_told() {
        assertThat(Main.run(printingTo("No space left on device"), "--version")).isEqualTo(1);

        assertThat(told()).containsExactly("stdout cannot be written: No space left on device. What was printed is not all.");
    }

    @Test
    void whoever_closes_a_pipe_had_enough_and_is_not_told() {
        assertThat(Main.run(printingTo("Broken pipe"), "completion", "bash")).isEqualTo(1);

        assertThat(told()).isEmpty();
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_just_that() {
        assertThat(Main.run(printingTo("none"), "accounts", "@pom.xml")).isEqualTo(2);

        assertThat(told()).first().asString().contains("'@pom.xml'");
    }

    private Shell printingTo(String failure) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        return new Shell(Map.of(), InputStream.nullInputStream(), new Output(out, err), Screen.NONE, Optional.empty());
    }

    private Stream<String> told() {
        return err.toString(StandardCharsets.UTF_8).lines();
    }
}

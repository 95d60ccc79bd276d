package io.muster.application.importing;

import io.muster.application.Refusal;
import io.muster.application.port.out.Spool.SpooledFile;
import io.muster.application.twin.FakeFiles;
import io.muster.application.twin.SteppingClock;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceptionTest {
    private final FakeFiles files = new FakeFiles(new SteppingClock());
    private final Reception reception = new Reception(files, 3);

    private static InputStream of(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    @Test
    void stores_a_stream_and_hashes_it() throws IOException {
        SpooledFile file = reception.receive("import-1", of("abc"));
        assertThat(file).isEqualTo(new SpooledFile("import-1", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(files.content("import-1").open()).hasContent("abc");
    }

    @Test
    void refuses_a_stream_that_is_too_long_and_keeps_nothing_of_it() {
        assertThatThrownBy(() -> reception.receive("import-1", of("abcd")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void keeps_nothing_of_a_stream_that_breaks_off() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client has gone");
            }
        };
        assertThatThrownBy(() -> reception.receive("import-1", new SequenceInputStream(of("ab"), broken)))
            .isInstanceOf(UncheckedIOException.class).hasMessageContaining("the client has gone");
        assertThat(files.isEmpty()).isTrue();
    }
}

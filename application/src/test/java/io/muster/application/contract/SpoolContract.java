package io.muster.application.contract;

import io.muster.application.Refusal;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Spool.SpooledFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class SpoolContract {
    protected Spool spool;

    /** A spool in which there is nothing yet. */
    protected abstract Spool newSpool();

    @BeforeEach
    void begin() {
        spool = newSpool();
    }

    private String text(String key) {
        try (InputStream in = spool.content(key).open()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stores_a_stream_and_hashes_it() {
        SpooledFile file = spool.store(new ByteArrayInputStream("abc".getBytes(UTF_8)), 3);
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(text(file.key())).isEqualTo("abc");
        assertThat(text(file.key())).isEqualTo("abc");
        assertThat(spool.size(file.key())).isEqualTo(3);
    }

    @Test
    void refuses_a_stream_that_is_too_long() {
        assertThatThrownBy(() -> spool.store(new ByteArrayInputStream(new byte[4]), 3))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }

    @Test
    void each_stored_file_has_a_key_of_its_own() {
        InputStream empty = InputStream.nullInputStream();
        assertThat(spool.store(empty, 1).key()).isNotEqualTo(spool.store(InputStream.nullInputStream(), 1).key());
    }

    @Test
    void a_file_that_is_written_again_replaces_the_older_one() throws IOException {
        for (String content : new String[] {"older and longer", "newer"}) {
            try (OutputStream out = spool.create("export-1")) {
                out.write(content.getBytes(UTF_8));
            }
        }
        assertThat(text("export-1")).isEqualTo("newer");
        assertThat(spool.size("export-1")).isEqualTo(5);
    }

    @Test
    void removes_a_file_once_and_does_not_mind_a_second_time() throws IOException {
        spool.create("export-1").close();
        spool.remove("export-1");
        spool.remove("export-1");
        assertThatThrownBy(() -> spool.content("export-1").open()).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x", "/etc/passwd", "a/b", ".hidden", "a\0b", "a b"})
    void refuses_a_key_that_could_lead_elsewhere(String key) {
        assertThatThrownBy(() -> spool.content(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spool.create(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spool.remove(key)).isInstanceOf(IllegalArgumentException.class);
    }
}

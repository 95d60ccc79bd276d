package io.muster.application.contract;

import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Spool.NewFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

public abstract class SpoolContract {
    private static final Instant EVER = Instant.now().plus(Duration.ofDays(1));
    protected Spool spool;

    /** A spool in which there is nothing yet. */
    protected abstract Spool newSpool();

    @BeforeEach
    void begin() {
        spool = newSpool();
    }

    protected void has(String key, String content) {
        try (NewFile file = spool.create(key)) {
            file.out().write(content.getBytes(UTF_8));
            file.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String key) throws IOException {
        try (InputStream in = spool.content(key).open()) {
            return in.readAllBytes();
        }
    }

    private String text(String key) throws IOException {
        return new String(bytes(key), UTF_8);
    }

    private void isNotThere(String key) {
        assertThatThrownBy(() -> spool.content(key).open()).isInstanceOf(IOException.class);
    }

    private Set<String> idleSince(Instant moment) {
        Set<String> idle = new TreeSet<>();
        spool.idleSince(moment, keys -> {
            assertThat(keys).hasSizeLessThanOrEqualTo(200);
            idle.addAll(keys);
        });
        return idle;
    }

    @Test
    void keeps_what_was_written_and_gives_it_as_often_as_it_is_asked_for() throws IOException {
        has("import-1", "abc");
        assertThat(text("import-1")).isEqualTo("abc");
        assertThat(text("import-1")).isEqualTo("abc");
    }

    /** Sizes at which stores might cut, and around them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 524_287, 524_288, 524_289, 1_048_576, 3_000_001})
    void keeps_every_byte_however_it_is_written_and_read(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        int third = size / 3;
        try (NewFile file = spool.create("import-1")) {
            for (int i = 0; i < Math.min(third, 100); i++) {
                file.out().write(content[i]);
            }
            int rest = Math.min(third, 100);
            file.out().write(content, rest, third - rest);
            file.out().write(content, third, size - third);
            assertThat(file.complete()).isEqualTo(size);
        }
        assertThat(bytes("import-1")).isEqualTo(content);
        for (int from : new int[] {0, third, Math.min(size, 524_288), 2 * third, size}) {
            try (InputStream in = spool.content("import-1").open()) {
                assertThat(in.readNBytes(Math.min(from, 3))).hasSize(Math.min(from, 3));
                in.skipNBytes(from - Math.min(from, 3));
                assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, from, size));
            }
        }
        try (InputStream in = spool.content("import-1").open()) {
            assertThatThrownBy(() -> in.skipNBytes(size + 1)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_file_is_there_only_once_it_is_complete() throws IOException {
        try (NewFile file = spool.create("export-1")) {
            file.out().write(1);
            isNotThere("export-1");
            file.complete();
            assertThat(bytes("export-1")).hasSize(1);
        }
        assertThat(bytes("export-1")).hasSize(1);
    }

    @Test
    void nothing_is_left_of_a_file_that_is_closed_before_it_is_complete() throws IOException {
        assertThatThrownBy(() -> {
            try (NewFile file = spool.create("export-1")) {
                file.out().write(new byte[2_000_000]);
                throw new IllegalStateException("breakage");
            }
        }).hasMessage("breakage");
        isNotThere("export-1");
        assertThat(idleSince(EVER)).isEmpty();
    }

    @Test
    void a_file_that_is_written_again_replaces_the_older_one_when_it_is_complete() throws IOException {
        has("export-1", "older and longer");
        try (NewFile file = spool.create("export-1")) {
            file.out().write("newer".getBytes(UTF_8));
            assertThat(text("export-1")).isEqualTo("older and longer");
            file.complete();
        }
        assertThat(text("export-1")).isEqualTo("newer");
        assertThat(idleSince(EVER)).containsExactly("export-1");
    }

    @Test
    void an_older_file_stays_when_the_newer_one_is_given_up() throws IOException {
        has("export-1", "older");
        spool.create("export-1").close();
        assertThat(text("export-1")).isEqualTo("older");
    }

    @Test
    void removes_a_file_once_and_does_not_mind_a_second_time() {
        has("export-1", "abc");
        spool.remove("export-1");
        spool.remove("export-1");
        isNotThere("export-1");
        assertThat(idleSince(EVER)).isEmpty();
    }

    @Test
    void a_file_that_is_removed_while_it_is_written_never_comes_to_be() throws IOException {
        try (NewFile file = spool.create("export-1")) {
            file.out().write(new byte[2_000_000]);
            assertThat(idleSince(EVER)).containsExactly("export-1");
            spool.remove("export-1");
            assertThatThrownBy(() -> {
                file.out().write(new byte[2_000_000]);
                file.complete();
            }).isInstanceOf(IOException.class);
        }
        isNotThere("export-1");
        assertThat(idleSince(EVER)).isEmpty();
    }

    @Test
    void tells_files_that_nobody_has_written_to_for_a_while_complete_or_not() {
        has("import-1", "abc");
        try (NewFile begun = spool.create("import-2")) {
            assertThat(begun.out()).isNotNull();
            assertThat(idleSince(EVER)).containsExactly("import-1", "import-2");
            assertThat(idleSince(Instant.now().minus(Duration.ofHours(1)))).isEmpty();
        }
    }

    @Test
    void many_files_are_told_in_portions_and_may_be_removed_meanwhile() {
        Set<String> all = IntStream.range(0, 210).mapToObj(i -> "export-" + i).collect(Collectors.toCollection(TreeSet::new));
        all.forEach(key -> has(key, ""));
        Set<String> told = new TreeSet<>();
        spool.idleSince(EVER, (List<String> keys) -> {
            told.addAll(keys);
            keys.forEach(spool::remove);
        });
        assertThat(told).isEqualTo(all);
        assertThat(idleSince(EVER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x", "/etc/passwd", "a/b", ".hidden", "a\0b", "a b"})
    void refuses_a_key_that_could_lead_elsewhere(String key) {
        assertThatThrownBy(() -> spool.content(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spool.create(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spool.remove(key)).isInstanceOf(IllegalArgumentException.class);
    }
}

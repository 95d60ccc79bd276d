package io.muster.adapters.files.fuzz;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class SeedsTest {
    @TempDir
    private Path folder;

    @Test
    void what_the_fuzzer_begins_with_is_read() throws IOException {
        Seeds.write(folder);

        try (Stream<Path> seeds = Files.list(folder)) {
            List<Path> all = seeds.toList();
            assertThat(all).hasSizeGreaterThan(15);
            for (Path seed : all) {
                byte[] bytes = Files.readAllBytes(seed);
                assertThatCode(() -> Readers.fuzzerTestOneInput(bytes)).as(seed.toString()).doesNotThrowAnyException();
            }
        }
    }
}

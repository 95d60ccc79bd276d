package io.muster.bootstrap.benchmark.data;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class AccountFileTest {
    @TempDir
    private Path here;
    @TempDir
    private Path there;

    @ParameterizedTest
    @EnumSource
    void leaves_whole_files_only(AccountFile format) throws Exception {
        Path file = format.write(here, 5, 100, false);
        format.write(here, 5, 100, false);
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void differs_only_where_the_accounts_have_changed(AccountFile format) throws Exception {
        assertThat(format.write(here, 5, 100, false)).hasSameBinaryContentAs(format.write(there, 5, 100, false));
        assertThat(Files.mismatch(format.write(here, 5, 100, false), format.write(here, 5, 100, true))).isNotNegative();
    }
}

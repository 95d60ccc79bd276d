package io.muster.adapters.persistence;

import io.muster.application.Refusal;
import io.muster.application.contract.SpoolContract;
import io.muster.application.port.out.Spool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderSpoolTest extends SpoolContract {
    @TempDir
    private Path folder;

    @Override
    protected Spool newSpool() {
        return new FolderSpool(folder.resolve("new/spool"));
    }

    @Test
    void nobody_but_the_owner_reads_a_file() throws IOException {
        String key = spool.store(new ByteArrayInputStream(new byte[1]), 1).key();
        Path file = folder.resolve("new/spool").resolve(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void nothing_is_left_of_a_stream_that_failed_or_was_too_long() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        assertThatThrownBy(() -> spool.store(broken, 9)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> spool.store(new ByteArrayInputStream(new byte[4]), 3)).isInstanceOf(Refusal.class);
        assertThat(folder.resolve("new/spool")).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_had_begun_is_removed_after_a_day() throws IOException {
        Path old = Files.createFile(folder.resolve("new/spool/.upload-1.part"));
        Path fresh = Files.createFile(folder.resolve("new/spool/.upload-2.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        newSpool();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void a_file_is_there_only_once_it_is_complete() throws IOException {
        try (OutputStream out = spool.create("export-1")) {
            out.write(1);
            assertThatThrownBy(() -> spool.content("export-1").open()).isInstanceOf(IOException.class);
        }
        assertThat(spool.size("export-1")).isEqualTo(1);
    }
}

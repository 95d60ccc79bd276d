package io.muster.adapters.persistence.spool;

import io.muster.application.contract.SpoolContract;
import io.muster.application.port.out.Spool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FolderSpoolTest extends SpoolContract {
    private static final Instant HOUR_AGO = Instant.now().minus(Duration.ofHours(1));
    @TempDir
    private Path folder;

    @Override
    protected Spool newSpool() {
        return new FolderSpool(spooled());
    }

    private Path spooled() {
        return folder.resolve("new/spool");
    }

    @Test
    void nobody_but_the_owner_reads_a_file() throws IOException {
        has("import-1", "abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spooled().resolve("import-1")))).isEqualTo("rw-------");
    }

    @Test
    void what_a_killed_process_had_begun_is_told_by_its_key_and_removed_by_it() throws IOException {
        Path begun = Files.createFile(spooled().resolve(".import-1.part"));
        Files.setLastModifiedTime(begun, FileTime.from(HOUR_AGO.minusSeconds(1)));
        List<String> idle = new ArrayList<>();

        newSpool().idleSince(HOUR_AGO, idle::addAll);
        assertThat(idle).containsExactly("import-1");

        newSpool().remove("import-1");
        assertThat(begun).doesNotExist();
    }

    @Test
    void does_not_tell_of_what_cannot_be_a_file_of_the_spool() throws IOException {
        Files.setLastModifiedTime(Files.createFile(spooled().resolve(".nfs 0001")), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(Files.createDirectory(spooled().resolve("lost-and-found")), FileTime.from(Instant.EPOCH));
        List<String> idle = new ArrayList<>();
        spool.idleSince(HOUR_AGO, idle::addAll);
        assertThat(idle).isEmpty();
    }
}

package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {

    @TempDir
    Path data;

    @Test
    void leaves_nothing_behind() throws IOException {
        RuntimeFolder folder = RuntimeFolder.below(data);
        Files.writeString(folder.temporaryFiles().resolve("upload"), "x");

        folder.delete();

        assertThat(data.resolve("run")).isEmptyDirectory();
    }

    @Test
    void removes_what_a_killed_process_left_behind() throws IOException {
        Path abandoned = Files.createDirectories(data.resolve("run/dead/tmp"));
        Files.createFile(data.resolve("run/dead.lock"));

        RuntimeFolder folder = RuntimeFolder.below(data);

        assertThat(abandoned.getParent()).doesNotExist();
        assertThat(data.resolve("run/dead.lock")).doesNotExist();
        folder.delete();
    }
}

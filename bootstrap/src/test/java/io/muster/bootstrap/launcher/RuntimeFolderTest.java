package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
    void leaves_nothing_behind_of_a_server_that_still_writes_while_it_stops() throws Exception {
        RuntimeFolder folder = RuntimeFolder.below(data);
        Path lively = Files.createDirectories(folder.file("server/lively"));
        CountDownLatch writing = new CountDownLatch(1);
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> write(lively, writing));
        writing.await();

        folder.delete();
        writer.get();

        assertThat(data.resolve("run")).isEmptyDirectory();
    }

    /** For a while, or until the folder has gone. */
    private static int write(Path folder, CountDownLatch writing) {
        int files = 0;
        while (files < 300) {
            try {
                Files.createFile(folder.resolve("file" + files++));
            } catch (IOException gone) {
                return files;
            }
            writing.countDown();
        }
        return files;
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

    @Test
    void removes_what_was_written_behind_the_back_of_a_process_that_had_tidied_up() throws IOException {
        Path late = Files.createDirectories(data.resolve("run/late/server"));

        RuntimeFolder folder = RuntimeFolder.below(data);

        assertThat(late.getParent()).doesNotExist();
        assertThat(folder.temporaryFiles()).exists();
        folder.delete();
    }
}

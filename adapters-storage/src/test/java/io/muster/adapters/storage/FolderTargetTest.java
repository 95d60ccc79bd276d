package io.muster.adapters.storage;

import io.muster.adapters.storage.TargetSettings.Folder;
import io.muster.application.files.Content;
import io.muster.application.port.out.ExportTargets.Undelivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderTargetTest {
    private static final byte[] FILE = {1, 2, 3};
    private static final Content CONTENT = () -> new ByteArrayInputStream(FILE);

    @TempDir
    private Path folder;

    private StorageTargets targets(Path path) {
        return new StorageTargets(List.of(new TargetSettings("backup", new Folder(path))));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_file_arrives_for_its_owner_alone_and_can_be_removed() throws IOException {
        StorageTargets targets = targets(folder);
        targets.put("backup", "all.csv", CONTENT, 3);
        assertThat(files()).containsExactly("all.csv");
        assertThat(folder.resolve("all.csv")).hasBinaryContent(FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("all.csv")))).isEqualTo("rw-------");
        targets.remove("backup", "all.csv");
        targets.remove("backup", "all.csv");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_takes_the_place_of_an_older_one_and_of_what_a_dead_node_has_left() throws IOException {
        Files.write(folder.resolve("all.csv"), new byte[] {9});
        Files.write(folder.resolve(".all.csv.part"), new byte[] {8, 8, 8, 8});
        targets(folder).put("backup", "all.csv", CONTENT, 3);
        assertThat(files()).containsExactly("all.csv");
        assertThat(folder.resolve("all.csv")).hasBinaryContent(FILE);
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_and_the_older_one_stays() throws IOException {
        Files.write(folder.resolve("all.csv"), new byte[] {9});
        Content broken = () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the spool is gone");
            }
        };
        assertThatThrownBy(() -> targets(folder).put("backup", "all.csv", broken, 3)).isInstanceOf(Undelivered.class)
            .hasMessage("the folder of the export target 'backup' could not be used: the spool is gone");
        assertThatThrownBy(() -> targets(folder).put("backup", "all.csv", CONTENT, 4)).isInstanceOf(Undelivered.class)
            .hasMessage("the folder of the export target 'backup' could not be used: 3 bytes of 4 were written");
        assertThat(files()).containsExactly("all.csv");
        assertThat(folder.resolve("all.csv")).hasBinaryContent(new byte[] {9});
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_not_made() {
        Path missing = folder.resolve("unmounted");
        assertThatThrownBy(() -> targets(missing).put("backup", "all.csv", CONTENT, 3)).isInstanceOf(Undelivered.class)
            .hasMessage("the folder of the export target 'backup' is not there");
        assertThat(missing).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../all.csv", "a/b", "/etc/passwd", ".hidden", "..", "", "a\\b", "a\0b", "é.csv"})
    void no_name_leads_out_of_the_folder(String name) throws IOException {
        StorageTargets targets = targets(folder);
        assertThatThrownBy(() -> targets.put("backup", name, CONTENT, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> targets.remove("backup", name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_target_that_is_not_set_up_is_told() {
        assertThatThrownBy(() -> targets(folder).put("other", "all.csv", CONTENT, 3)).isInstanceOf(Undelivered.class)
            .hasMessage("this server has no export target 'other' in its settings");
        assertThat(targets(folder).names()).containsExactly("backup");
    }
}

package io.muster.adapters.cli.files;

import io.muster.adapters.cli.shell.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcesTest {
    private static final InputStream NO_STDIN = InputStream.nullInputStream();

    @TempDir
    private Path folder;

    @Test
    void all_files_of_a_folder_are_one_import_and_archives_follow_each_by_itself() throws Exception {
        file("b.csv");
        file("sub/a.csv");
        file(".hidden/c.csv");
        file(".DS_Store");
        archive("team.accounts", "manifest.json");
        archive("book.xlsx", "[Content_Types].xml");

        try (Sources sources = Sources.of(List.of(folder.toString()), NO_STDIN)) {
            assertThat(names(sources.batches(false))).containsExactly(List.of("b.csv", "book.xlsx", "sub/a.csv"), List.of("team.accounts"));
        }
    }

    @Test
    void where_it_is_said_what_each_file_is_each_is_an_import_in_the_order_given() throws Exception {
        String second = file("b.csv");
        String first = file("a.csv");

        try (Sources sources = Sources.of(List.of(second, first), NO_STDIN)) {
            assertThat(names(sources.batches(true))).containsExactly(List.of("b.csv"), List.of("a.csv"));
        }
    }

    @Test
    void an_unset_variable_does_not_mean_the_present_folder() {
        assertThatThrownBy(() -> Sources.of(List.of(""), NO_STDIN)).hasMessage("The name of a file is empty.");
    }

    @Test
    void a_name_cannot_steer_the_terminal_it_is_told_on() {
        assertThat(new Source("a\u001b[2J\nb.csv", folder).name()).isEqualTo("a\ufffd[2J\ufffdb.csv");
    }

    @Test
    void an_archive_holds_each_file_under_a_name_of_its_own_that_stays_inside() throws Exception {
        String one = file("one/a.csv");
        String other = file("other/a.csv");
        Source odd = new Source("../x:y.csv", Path.of(one));

        Path packed;
        try (Sources sources = Sources.of(List.of(one, other), NO_STDIN)) {
            packed = new Batch(List.of(sources.all().get(0), sources.all().get(1), odd)).packed(sources).file();
            try (ZipFile zip = new ZipFile(packed.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a.csv", "2/a.csv", "_/x_y.csv");
                assertThat(zip.getInputStream(zip.getEntry("2/a.csv")).readAllBytes()).asString().isEqualTo("other/a.csv");
            }
        }
        assertThat(packed).doesNotExist();
    }

    @Test
    void stdin_is_kept_until_the_import_is_there_and_removed_then() throws Exception {
        Path kept;
        try (Sources sources = Sources.of(List.of("-"), new ByteArrayInputStream("name\n".getBytes(StandardCharsets.UTF_8)))) {
            kept = sources.all().get(0).file();
            assertThat(kept).hasContent("name\n");
        }
        assertThat(kept).doesNotExist();
    }

    @Test
    void nothing_from_stdin_is_a_failure_and_no_such_file_a_wrong_usage() {
        assertThatThrownBy(() -> Sources.of(List.of("-"), NO_STDIN)).isInstanceOf(Failure.class)
            .hasMessageContaining("Nothing came from stdin");
        assertThatThrownBy(() -> Sources.of(List.of("nowhere.csv"), NO_STDIN))
            .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(2));
        assertThatThrownBy(() -> Sources.of(List.of(folder.toString()), NO_STDIN)).hasMessageContaining("There is no file in");
    }

    private static List<List<String>> names(List<Batch> batches) {
        return batches.stream().map(batch -> batch.sources().stream().map(Source::name).toList()).toList();
    }

    private String file(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name).toString();
    }

    private void archive(String name, String... entries) throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : Arrays.asList(entries)) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
    }
}

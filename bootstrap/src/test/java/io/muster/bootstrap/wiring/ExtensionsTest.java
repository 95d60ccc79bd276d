package io.muster.bootstrap.wiring;

import io.muster.adapters.files.AccountFiles;
import io.muster.adapters.files.layout.LayoutProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ExtensionsTest {
    @TempDir
    Path folder;

    private void jar(String name, String provider) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name)); ZipOutputStream jar = new ZipOutputStream(file)) {
            jar.putNextEntry(new ZipEntry("META-INF/services/" + LayoutProvider.class.getName()));
            jar.write(provider.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void jars_of_the_folder_are_asked_and_other_files_are_not() throws IOException {
        jar("nobodys.jar.txt", "com.example.Unasked");
        Extensions without = Extensions.in(Optional.of(folder));
        assertThat(without.make(AccountFiles::accountSink).layouts()).isNotEmpty();
        without.close();

        jar("somebodys.jar", "com.example.Asked");
        Extensions with = Extensions.in(Optional.of(folder));
        assertThatIllegalStateException().isThrownBy(() -> with.make(AccountFiles::accountSink)).withMessageContaining("com.example.Asked");
        with.close();
    }

    @Test
    void without_a_folder_there_is_what_muster_has() {
        assertThat(Extensions.in(Optional.empty()).make(AccountFiles::accountSink).layouts())
            .isEqualTo(AccountFiles.accountSink().layouts());
    }
}

package io.muster.adapters.files.zip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes files in {@code java.io.tmpdir} that only this process and user can read. */
public final class TemporaryFile {
    private TemporaryFile() {
    }

    static Path create() throws IOException {
        return Files.createTempFile("muster-file-", ".tmp");
    }

    /** A file that is gone as soon as the channel is closed, or the process is. */
    public static FileChannel channel() throws IOException {
        Path path = create();
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }
}

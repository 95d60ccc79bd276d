package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where the server unpacks itself: a folder of this process below the data directory. The operating system gives up a
 * dead process's lock, so a start finds and removes what killed ones left behind, and spares those of living nodes.
 */
final class RuntimeFolder {

    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path lockFile;
    private final FileLock lock;

    private RuntimeFolder(Path folder, Path lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static RuntimeFolder below(Path dataDirectory) throws IOException {
        Path parent = Files.createDirectories(dataDirectory.resolve("run"));
        removeAbandoned(parent);
        String name = UUID.randomUUID().toString();
        Path lockFile = parent.resolve(name + LOCK);
        FileLock lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).lock();
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.createDirectory(folder.resolve("tmp"));
        return new RuntimeFolder(folder, lockFile, lock);
    }

    private static void removeAbandoned(Path parent) throws IOException {
        for (Path lockFile : list(parent)) {
            if (!lockFile.toString().endsWith(LOCK)) {
                continue;
            }
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                if (channel.tryLock() != null) {
                    String name = lockFile.getFileName().toString();
                    deleteTree(parent.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(lockFile);
                }
            }
        }
    }

    private static List<Path> list(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.toList();
        }
    }

    /** For temporary files, so that an upload cut off by a crash is cleared away with the rest. */
    Path temporaryFiles() {
        return folder.resolve("tmp");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void delete() throws IOException {
        deleteTree(folder);
        lock.channel().close();
        Files.deleteIfExists(lockFile);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

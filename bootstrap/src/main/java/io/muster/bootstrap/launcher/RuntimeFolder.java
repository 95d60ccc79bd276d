package io.muster.bootstrap.launcher;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where the server unpacks itself: a folder of this process below the data directory. The operating system gives up a
 * dead process's lock, so a start finds and removes what killed ones left behind, and spares those of living nodes.
 */
final class RuntimeFolder {

    private static final String LOCK = ".lock";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 100;

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
        for (Path entry : list(parent)) {
            if (entry.toString().endsWith(LOCK)) {
                removeUnlessLocked(entry);
            } else if (!Files.exists(parent.resolve(entry.getFileName() + LOCK))) {
                // The lock is made before its folder and goes after it: this was made once more behind both.
                deleteTree(entry);
            }
        }
    }

    private static void removeUnlessLocked(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                String name = lockFile.getFileName().toString();
                deleteTree(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
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
        do {
            deleteTree(folder);
            // What still goes on in a server that stops may make its folder anew.
            pause();
        } while (Files.exists(folder));
        lock.channel().close();
        Files.deleteIfExists(lockFile);
    }

    /** Again where somebody has written into it meanwhile: parts of a server that stops go on for a moment. */
    private static void deleteTree(Path root) throws IOException {
        for (int attempt = 1; Files.exists(root); attempt++) {
            try {
                Files.walkFileTree(root, new Deletion());
            } catch (DirectoryNotEmptyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Whatever has gone by itself is no trouble. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}

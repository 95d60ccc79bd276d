package io.muster.adapters.persistence.spool;

import io.muster.application.files.Content;
import io.muster.application.port.out.Spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Files in one folder, readable by their owner alone. A file is written under another name and moved when it is complete. With
 * several nodes the folder is one that all of them share.
 */
public final class FolderSpool implements Spool {
    private static final int PORTION = 200;
    private static final String PART = ".part";

    private final Path folder;

    /** @param folder made where it does not exist */
    public FolderSpool(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder " + folder + " cannot be used", e);
        }
    }

    @Override
    public NewFile create(String key) {
        try {
            return new PartFile(part(key), file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + key + " cannot be written", e);
        }
    }

    @Override
    public Content content(String key) {
        Path file = file(key);
        return () -> Files.newInputStream(file);
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(part(key));
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + key + " cannot be removed", e);
        }
    }

    @Override
    public void idleSince(Instant moment, Consumer<List<String>> keys) {
        List<String> portion = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> untouchedSince(moment, entry))) {
            for (Path entry : entries) {
                String key = key(entry);
                if (KeyForm.fits(key)) {
                    portion.add(key);
                }
                if (portion.size() == PORTION) {
                    keys.accept(List.copyOf(portion));
                    portion.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder " + folder + " cannot be read", e);
        }
        keys.accept(portion);
    }

    private static boolean untouchedSince(Instant moment, Path entry) throws IOException {
        try {
            return Files.isRegularFile(entry) && Files.getLastModifiedTime(entry).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            // Completed or removed since the folder was listed: not idle.
            return false;
        }
    }

    private Path file(String key) {
        return folder.resolve(KeyForm.checked(key));
    }

    private Path part(String key) {
        return folder.resolve("." + KeyForm.checked(key) + PART);
    }

    private static String key(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(".") && name.endsWith(PART) ? name.substring(1, name.length() - PART.length()) : name;
    }
}

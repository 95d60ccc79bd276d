package io.muster.adapters.persistence;

import io.muster.application.Refusal;
import io.muster.application.files.Content;
import io.muster.application.port.out.Spool;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Files in one folder, readable by their owner alone. A file is written under another name and moved when it is complete, so
 * that under its key there is never half a file. With several nodes the folder is one that all of them share.
 */
public final class FolderSpool implements Spool {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int BUFFER = 1 << 16;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path folder;

    /** @param folder made where it does not exist */
    public FolderSpool(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            removeAbandoned();
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder " + folder + " cannot be used", e);
        }
    }

    /** What a process that was killed had begun to write. No living one, here or on another node, leaves a file alone so long. */
    private void removeAbandoned() throws IOException {
        Instant abandoned = Instant.now().minus(ABANDONED_AFTER);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(abandoned)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public SpooledFile store(InputStream in, long maxBytes) {
        String key = "upload-" + UUID.randomUUID();
        try {
            MessageDigest digest = sha256();
            long size;
            try (OutputStream out = newFile(part(key))) {
                size = copy(in, out, digest, maxBytes);
            }
            Files.move(part(key), file(key), StandardCopyOption.ATOMIC_MOVE);
            return new SpooledFile(key, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            remove(key);
            throw new UncheckedIOException("the upload could not be stored: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            remove(key);
            throw e;
        }
    }

    private static long copy(InputStream in, OutputStream out, MessageDigest digest, long maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw Refusal.tooLarge(new Problem(ProblemCode.FILE_TOO_LARGE, "",
                    "the file is larger than the " + maxBytes + " bytes that are allowed"));
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file is there under its key once the stream is closed. */
    @Override
    public OutputStream create(String key) {
        Path target = file(key);
        Path part = part(key);
        try {
            Files.deleteIfExists(part);
            return new FilterOutputStream(newFile(part)) {
                private boolean closed;

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    if (!closed) {
                        closed = true;
                        super.close();
                        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            };
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
    public long size(String key) {
        try {
            return Files.size(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no file " + key + " in the spool", e);
        }
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

    private OutputStream newFile(Path path) throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
        Files.createFile(path, attributes);
        return Files.newOutputStream(path);
    }

    private Path file(String key) {
        if (!SAFE.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is no key of the spool");
        }
        return folder.resolve(key);
    }

    private Path part(String key) {
        return folder.resolve("." + file(key).getFileName() + ".part");
    }
}

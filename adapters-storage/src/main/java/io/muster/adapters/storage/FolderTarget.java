package io.muster.adapters.storage;

import io.muster.application.files.Content;
import io.muster.application.port.out.ExportTargets.Undelivered;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder of this machine, or one that is mounted there. Its files can be read by their owner alone. */
final class FolderTarget implements Target {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final String name;
    private final Path folder;

    FolderTarget(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Under another name first; what a dead node has left of it is replaced. */
    @Override
    public void put(String fileName, Content content, long size) {
        Path part = folder.resolve("." + fileName + ".part");
        try {
            Files.deleteIfExists(part);
            try (FileChannel channel = FileChannel.open(part, NEW, forTheOwnerAlone())) {
                copy(content, channel);
                if (channel.size() != size) {
                    throw new IOException(channel.size() + " bytes of " + size + " were written");
                }
                // To the disk first: whoever sees the name may rely on what is in it.
                channel.force(true);
            }
            Files.move(part, folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw removing(part, undelivered(e));
        }
    }

    private static void copy(Content content, FileChannel channel) throws IOException {
        OutputStream out = Channels.newOutputStream(channel);
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
    }

    private FileAttribute<?>[] forTheOwnerAlone() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
    }

    private static Undelivered removing(Path part, Undelivered failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    @Override
    public void remove(String fileName) {
        try {
            Files.deleteIfExists(folder.resolve(fileName));
        } catch (IOException e) {
            throw undelivered(e);
        }
    }

    private Undelivered undelivered(IOException e) {
        String target = "the folder of the export target '" + name + "' ";
        if (!Files.isDirectory(folder)) {
            return new Undelivered(target + "is not there", e);
        }
        if (e instanceof AccessDeniedException) {
            return new Undelivered(target + "may not be written to by Muster", e);
        }
        return new Undelivered(target + "could not be used: " + reason(e), e);
    }

    /** Without the path, which what comes of a file system has in its message. */
    private static String reason(IOException e) {
        String known = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return known == null ? e.getClass().getSimpleName() : known;
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }
}

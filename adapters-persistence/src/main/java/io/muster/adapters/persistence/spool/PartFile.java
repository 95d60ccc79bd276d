package io.muster.adapters.persistence.spool;

import io.muster.application.port.out.Spool.NewFile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of a folder while it is written: under another name, until it is complete. */
final class PartFile implements NewFile {
    private static final int BUFFER = 1 << 16;
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path part;
    private final Path target;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean complete;

    PartFile(Path part, Path target) throws IOException {
        this.part = part;
        this.target = target;
        Files.deleteIfExists(part);
        this.channel = FileChannel.open(part, NEW, forTheOwnerAlone(part));
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    private static FileAttribute<?>[] forTheOwnerAlone(Path part) throws IOException {
        return Files.getFileStore(part.getParent()).supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public long complete() throws IOException {
        out.flush();
        long size = channel.size();
        // To the disk first: the job that needs the file is committed right after, and must not outlive it.
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        complete = true;
        return size;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!complete) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the half-written file " + part.getFileName() + " could not be removed", e);
        }
    }
}

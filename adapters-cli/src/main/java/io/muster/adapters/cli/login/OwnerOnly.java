package io.muster.adapters.cli.login;

import io.muster.adapters.cli.shell.Failure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner can read. Where the system has no such modes, folders of the user's have to do. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private OwnerOnly() {
    }

    /** Replaces a file as a whole: whoever reads it meanwhile sees the old or the new one. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent(), mode(file, "rwx------"));
            Path fresh = Files.createTempFile(file.getParent(), ".", ".tmp", mode(file, "rw-------"));
            try {
                Files.writeString(fresh, text);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw Failure.of(file + " cannot be written", e);
        }
    }

    /** @throws Failure where others could have read it too */
    static String read(Path file) {
        try {
            mustBeUnreadableToOthers(file);
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.of(file + " cannot be read", e);
        }
    }

    /** Makes an empty file, where there is none. */
    public static void create(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, mode(file, "rw-------"));
        }
    }

    private static void mustBeUnreadableToOthers(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
            throw new Failure(file + " can be read by others, so it is not used. If nobody has, `chmod 600 " + file
                + "`; else remove it, `muster login` anew, and revoke the token.");
        }
    }

    private static FileAttribute<?>[] mode(Path file, String mode) {
        Path root = file.toAbsolutePath();
        while (!Files.exists(root, LinkOption.NOFOLLOW_LINKS) && root.getParent() != null) {
            root = root.getParent();
        }
        boolean posix = Files.getFileAttributeView(root, PosixFileAttributeView.class) != null;
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
            : new FileAttribute<?>[0];
    }
}

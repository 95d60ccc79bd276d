package io.muster.adapters.cli.files;

import io.muster.adapters.cli.login.OwnerOnly;
import io.muster.adapters.cli.shell.Failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where downloads come down: first under the name of a part, and under their own once they are whole. Their owner alone can read them. */
public final class Landing {
    private Landing() {
    }

    /** A part beside the target; the one of before, where the download broke off. @param id of the job, whose file never changes */
    public static Path part(Path target, String id) {
        Path part = target.resolveSibling(target.getFileName() + "." + id + ".part");
        try {
            Files.createDirectories(part.toAbsolutePath().getParent());
            OwnerOnly.create(part);
            return part;
        } catch (IOException e) {
            throw Failure.of(part + " cannot be written", e);
        }
    }

    public static void whole(Path part, Path target) {
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.of("The file is in " + part + ", since " + target + " cannot be written", e);
        }
    }

    /** Under a name that nothing else has. */
    public static Path beside(Path part, String name) {
        Path target = part.resolveSibling(name);
        for (int i = 2; Files.exists(target); i++) {
            target = part.resolveSibling(i + "-" + name);
        }
        whole(part, target);
        return target;
    }

    /** A part of nothing is of no use to who tries again. */
    static void removeIfEmpty(Path part) {
        if (part.toFile().length() == 0) {
            remove(part);
        }
    }

    public static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Failure.of(part + " cannot be removed", e);
        }
    }
}

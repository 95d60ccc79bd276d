package io.muster.adapters.cli.files;

import io.muster.adapters.cli.shell.Visible;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file to import.
 *
 * @param name what it is called in reports; of a file in a folder its path there
 */
public record Source(String name, Path file) {
    public Source {
        name = Visible.line(name);
    }

    /** By these a workbook is told, which is an archive too. */
    private static final Set<String> WORKBOOKS = Set.of("[Content_Types].xml", "mimetype");

    /** Whether it is an archive that brings its own, and has no place in another one. */
    boolean isArchive() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return WORKBOOKS.stream().noneMatch(entry -> zip.getEntry(entry) != null);
        } catch (ZipException noArchive) {
            return false;
        }
    }
}

package io.muster.adapters.cli.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are one import. Several go as one archive, which the server imports in the right order and plans as a whole. */
public record Batch(List<Source> sources) {
    private static final String NAME = "files.zip";

    public Batch {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no files");
        }
    }

    /** What is sent. @param keeper of an archive, if it needs one */
    public Source packed(Sources keeper) throws IOException {
        return sources.size() == 1 ? sources.get(0) : archive(keeper.temporary("files", ".zip"));
    }

    /** Its entries have no times, so that the same files are the same archive. */
    private Source archive(Path file) throws IOException {
        Set<String> used = new HashSet<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Source source : sources) {
                ZipEntry entry = new ZipEntry(unique(source.name(), used));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(source.file(), zip);
            }
        }
        return new Source(NAME, file);
    }

    /** Inside an archive names with a step up, a drive or a line break are refused. */
    private static String unique(String name, Set<String> used) {
        String inside = name.replace('\\', '/').replaceAll("[:\\p{Cntrl}]", "_").replaceAll("(^|/)[.][.](?=/|$)", "$1_")
            .replaceAll("^/+", "");
        String unique = inside;
        for (int i = 2; !used.add(unique); i++) {
            unique = i + "/" + inside;
        }
        return unique;
    }
}

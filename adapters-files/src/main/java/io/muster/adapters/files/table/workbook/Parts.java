package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.zip.ZipArchive;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * The parts of a workbook by their names, in any order and as often as needed: what a sheet needs stands behind it as often as before
 * it, and unpacking all of a file for each of its parts would cost more than copying it once.
 */
final class Parts implements Closeable {
    private final ZipArchive archive;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipArchive archive) {
        this.archive = archive;
        archive.entries().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /** @throws FileRejected where the file is no whole ZIP archive, or a larger one than a workbook is */
    static Parts of(Content content) throws IOException {
        return new Parts(ZipArchive.of(content, WorkbookLimits.ARCHIVE));
    }

    /** Names of parts differ in more than case (ECMA-376-2 §6.2.2.3), and some programs write them with backslashes. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** How many bytes a part says that it unpacks to; none or -1 where it does not say. */
    long size(String name) {
        return entries.get(key(name)).getSize();
    }

    /** @throws FileRejected where there is no such part */
    Markup markup(String name) throws IOException {
        return open(name).orElseThrow(() -> new FileRejected(ProblemCode.FILE_UNREADABLE, name,
            "the workbook is damaged: its part " + name + " is missing"));
    }

    Optional<Markup> open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Markup(archive.open(entry), entry.getName()));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

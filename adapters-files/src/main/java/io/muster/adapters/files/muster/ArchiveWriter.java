package io.muster.adapters.files.muster;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.muster.Manifest.Part;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive of lines of JSON, entry by entry, and its manifest last. The same content gives the same bytes. */
final class ArchiveWriter implements Closeable {
    /** The earliest time that ZIP knows; the manifest tells the real one. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Set<String> unsealed;
    private final Map<String, Part> parts = new TreeMap<>();
    private String entry;
    private DigestOutputStream digest;
    private JsonGenerator json;
    private long count;

    ArchiveWriter(OutputStream out) {
        this(out, Set.of());
    }

    /** @param unsealed entries that a person is going to change: their digest would only be in the way */
    ArchiveWriter(OutputStream out, Set<String> unsealed) {
        zip = new ZipOutputStream(out);
        // Lines of JSON shrink to a sixth so already; the next levels take two to three times as long for the last tenths.
        zip.setLevel(Deflater.BEST_SPEED);
        this.unsealed = unsealed;
    }

    /** Writes one JSON value. */
    interface Line {
        void writeTo(JsonGenerator json) throws IOException;
    }

    void begin(String name) throws IOException {
        putEntry(name);
        entry = name;
        digest = new DigestOutputStream(zip, Integrity.sha256());
        json = Json.FACTORY.createGenerator(digest);
        count = 0;
    }

    void line(Line line) throws IOException {
        line.writeTo(json);
        count++;
    }

    void end() throws IOException {
        json.close();
        if (count > 0) {
            digest.write('\n');
        }
        zip.closeEntry();
        String sha256 = Integrity.hex(digest.getMessageDigest());
        parts.put(entry, new Part(count, unsealed.contains(entry) ? Optional.empty() : Optional.of(sha256)));
    }

    /**
     * Ends the archive.
     *
     * @param created when its content was current
     */
    void finish(Optional<String> created, Optional<String> tenant) throws IOException {
        putEntry(Manifest.ENTRY);
        try (JsonGenerator manifest = Json.indented(zip)) {
            new Manifest(created, tenant, parts).write(manifest);
        }
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void putEntry(String name) throws IOException {
        ZipEntry next = new ZipEntry(name);
        next.setTimeLocal(NO_TIME);
        zip.putNextEntry(next);
    }

    /** Frees the deflater. What was not finished stays without a manifest, and will be refused by who reads it. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}

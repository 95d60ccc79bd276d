package io.muster.adapters.files.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What the fuzzer's bytes are taken for. Inside an archive they would never get past its checksums. */
enum Wrapping {
    NONE(""), SHEET("xl/worksheets/sheet1.xml"), STYLES("xl/styles.xml"), WORKBOOK("xl/workbook.xml"), STRINGS("xl/sharedStrings.xml"),
    TYPES("[Content_Types].xml"), OPEN_DOCUMENT("content.xml");

    private static final byte[] MIME_TYPE =
        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);

    private final String entry;

    Wrapping(String entry) {
        this.entry = entry;
    }

    /**
     * The file that some bytes stand for: the first says how the others are wrapped.
     *
     * @param workbook the entries of one, of which they replace one
     */
    static byte[] file(byte[] bytes, Map<String, byte[]> workbook) {
        Wrapping wrapping = bytes.length == 0 ? NONE : values()[(bytes[0] & 0xFF) % values().length];
        byte[] content = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        return switch (wrapping) {
            case NONE -> content;
            case OPEN_DOCUMENT -> zip(Map.of("mimetype", MIME_TYPE, wrapping.entry, content));
            default -> {
                Map<String, byte[]> entries = new TreeMap<>(workbook);
                entries.put(wrapping.entry, content);
                yield zip(entries);
            }
        };
    }

    /** Bytes that {@link #file} wraps this way. */
    byte[] seed(byte[] content) {
        byte[] seed = new byte[content.length + 1];
        seed[0] = (byte) ordinal();
        System.arraycopy(content, 0, seed, 1, content.length);
        return seed;
    }

    String entry() {
        return entry;
    }

    /** By its directory: a stream of entries whose sizes stand behind them is not read by every Java. */
    static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> entries = new TreeMap<>();
        try {
            Path copy = Files.write(Files.createTempFile("seed", ".zip"), archive);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

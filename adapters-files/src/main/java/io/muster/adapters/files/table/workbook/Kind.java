package io.muster.adapters.files.table.workbook;

import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;
import org.apache.poi.poifs.filesystem.FileMagic;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** What sort of workbook a file is, by how it begins; those that are not read are known in order to say what to do about it. */
enum Kind {
    XLSX(""),
    ODS(""),
    XLSB("the file is a binary workbook (.xlsb); save it as .xlsx and send that"),
    XLS("the file is a workbook of Excel 97 to 2003 (.xls); save it as .xlsx and send that"),
    DOCUMENT("the file is a text document or a presentation, and no workbook; save its table in a workbook (.xlsx) and send that"),
    LOCKED("the file is protected by a password; remove the password, save the file again and send that"),
    OTHER("");

    private static final int MAGIC_BYTES = 16;
    /** Where the first entry of an archive says whether it is encrypted (APPNOTE.TXT §4.4.4). */
    private static final int FLAGS = 6;
    /** Entries of a compound file's directory begin at multiples of this ([MS-CFB] §2.6.1). */
    private static final int COMPOUND_ENTRY = 128;
    /** Of an archive whose first entries have names that workbooks' entries don't have, no more than this is unpacked to find out. */
    private static final int UNPACKED = 64 << 20;
    private static final int DESCRIPTION = 1 << 20;

    private final String refusal;

    Kind(String refusal) {
        this.refusal = refusal;
    }

    static Kind of(Content content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open(), 1 << 16)) {
            in.mark(MAGIC_BYTES);
            byte[] magic = in.readNBytes(MAGIC_BYTES);
            in.reset();
            return switch (FileMagic.valueOf(magic)) {
                case OLE2 -> compound(in);
                case OOXML -> magic.length > FLAGS && (magic[FLAGS] & 1) == 1 ? LOCKED : archive(in);
                default -> OTHER;
            };
        }
    }

    /** @throws FileRejected where workbooks of this kind are not read */
    void refuse() {
        if (!refusal.isEmpty()) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "", refusal);
        }
    }

    private static Kind compound(InputStream in) throws IOException {
        Kind found = OTHER;
        byte[] entry = in.readNBytes(COMPOUND_ENTRY);
        while (entry.length == COMPOUND_ENTRY) {
            if (isNamed(entry, "EncryptedPackage")) {
                return LOCKED;
            }
            found = isNamed(entry, "Workbook") || isNamed(entry, "Book") ? XLS : found;
            entry = in.readNBytes(COMPOUND_ENTRY);
        }
        return found;
    }

    private static boolean isNamed(byte[] entry, String name) {
        byte[] expected = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_16LE), 2 * name.length() + 2);
        return entry[64] == expected.length && Arrays.equals(entry, 0, expected.length, expected, 0, expected.length);
    }

    private static Kind archive(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        byte[] buffer = new byte[1 << 13];
        int unpacked = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && unpacked < UNPACKED; entry = zip.getNextEntry()) {
                Optional<Kind> kind = told(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT), zip);
                if (kind.isPresent()) {
                    return kind.get();
                }
                for (int count = zip.read(buffer); count >= 0 && unpacked < UNPACKED; count = zip.read(buffer)) {
                    unpacked += count;
                }
                unpacked++;
            }
            return OTHER;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return OTHER;
        }
    }

    private static Optional<Kind> told(String entry, InputStream in) throws IOException {
        boolean sheet = entry.startsWith("xl/worksheets/") || entry.startsWith("xl/workbook.");
        if (sheet && entry.endsWith(".xml")) {
            return Optional.of(XLSX);
        } else if (sheet && entry.endsWith(".bin")) {
            return Optional.of(XLSB);
        } else if (entry.equals("[content_types].xml")) {
            return Optional.of(typed(new String(in.readNBytes(DESCRIPTION), StandardCharsets.UTF_8)));
        } else if (entry.equals("mimetype")) {
            String type = new String(in.readNBytes(100), StandardCharsets.UTF_8);
            return Optional.of(openDocument(type));
        }
        return entry.equals("manifest.json") ? Optional.of(OTHER) : Optional.empty();
    }

    private static Kind openDocument(String type) {
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return ODS;
        }
        return type.startsWith("application/vnd.oasis.opendocument.") ? DOCUMENT : OTHER;
    }

    private static Kind typed(String types) {
        if (types.contains("ms-excel.sheet.binary.macroEnabled.main")) {
            return XLSB;
        }
        boolean workbook = types.contains("spreadsheetml.sheet.main+xml") || types.contains("spreadsheetml.template.main+xml")
            || types.contains("ms-excel.sheet.macroEnabled.main+xml") || types.contains("ms-excel.template.macroEnabled.main+xml");
        boolean document = types.contains("wordprocessingml.") || types.contains("presentationml.");
        return workbook ? XLSX : document ? DOCUMENT : OTHER;
    }
}

package io.muster.adapters.files.bundle;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.zip.ZipArchive;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Several files in one ZIP archive, each in a layout of its own: imported at once, in the right order. */
public final class BundleLayout {
    private static final String NAME = "bundle";
    private static final String FORMAT = "zip";
    /** Entries by which archives are told that are one file: Muster's own, Excel's, LibreOffice's. */
    private static final Set<String> SIGNS = Set.of("manifest.json", "accounts.ndjson", "[Content_Types].xml", "mimetype");

    private BundleLayout() {
    }

    /** @param own those of Muster that the files may be of, and {@code elsewhere} those of others */
    public static Layout of(List<Layout> own, List<Layout> elsewhere) {
        Bundle.Opener open = (content, stated) -> Bundle.open(content, stated, own, elsewhere);
        return new Layout(new LayoutDescription(NAME, "Several files in an archive", List.of(FORMAT), List.of(), ImportRules.DEFAULT),
            CorrelationKey.USER_NAME, Set.of(),
            new Layout.Reading("a ZIP archive of files that are read here", BundleLayout::typeOf,
                (content, shape) -> check(content, shape, open),
                (content, type) -> new BundleRecords(open.open(content, type)),
                (repair, out) -> repair(repair, out, open)),
            Layout.Writing.NONE);
    }

    private static Optional<FileType> typeOf(Inspection file) throws IOException {
        boolean said = file.stated().layout().equals(NAME);
        return file.head().zip() && (said || !isOneFile(file.content()))
            ? Optional.of(new FileType(FORMAT, NAME, file.stated().dialect(), file.stated().mapping())) : Optional.empty();
    }

    /** What is no whole archive is left to the layout of Muster's own, which tells what is missing. */
    private static boolean isOneFile(Content content) throws IOException {
        // The first of them is told without a copy of the archive, which may be large.
        try (InputStream in = content.open(); ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry first = zip.getNextEntry();
            if (first != null && SIGNS.contains(first.getName())) {
                return true;
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return true;
        }
        try (ZipArchive archive = ZipArchive.of(content, Bundle.BOUNDS)) {
            return archive.entries().stream().map(ZipEntry::getName).anyMatch(SIGNS::contains);
        } catch (FileRejected notWhole) {
            return true;
        }
    }

    private static FileShape check(Content content, FileShape shape, Bundle.Opener open) throws IOException {
        try (Bundle bundle = open.open(content, shape.type())) {
            return bundle.shape(shape);
        }
    }

    private static void repair(Layout.Repair repair, OutputStream out, Bundle.Opener open) throws IOException {
        try (Bundle bundle = open.open(repair.original(), repair.type())) {
            new BundleRepair(bundle, repair).write(out);
        }
    }
}

package io.muster.adapters.files.bundle;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Inspection.Recognised;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.text.Texts;
import io.muster.adapters.files.zip.Inflation;
import io.muster.adapters.files.zip.ZipArchive;
import io.muster.application.files.Content;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.domain.problem.ProblemCode;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** An open archive of several files, in the order in which they are imported: roles, groups, teams, and then accounts. */
final class Bundle implements Closeable {
    static final ZipArchive.Bounds BOUNDS =
        new ZipArchive.Bounds("archive of files", 4L << 30, 1_000, 1 << 20, new Inflation.Bounds(64L << 30, 200, 64L << 20));

    /** A step up, and what other systems take for a step or a drive. */
    private static final Pattern OUTSIDE = Pattern.compile("(^|/)[.][.](/|$)|[\\\\:\\p{Cntrl}]");

    private final ZipArchive archive;
    private final List<Member> members;

    private Bundle(ZipArchive archive, List<Member> members) {
        this.archive = archive;
        this.members = members;
    }

    /** One of the files. */
    record Member(String name, Content content, Recognised file) {
        private int rank() {
            return file.layout().description().lists().map(Enum::ordinal).orElse(Integer.MAX_VALUE);
        }

        boolean hasAccounts() {
            return file.layout().description().lists().isEmpty();
        }
    }

    /** Opens an archive. */
    interface Opener {
        Bundle open(Content content, FileType stated) throws IOException;
    }

    /**
     * @param stated what was said of the files, but for format and layout
     * @param own those of Muster that its files may be of, and {@code elsewhere} those of others
     * @throws FileRejected where one of its files is of none of them, or its accounts are of several
     */
    static Bundle open(Content content, FileType stated, List<Layout> own, List<Layout> elsewhere) throws IOException {
        ZipArchive archive = ZipArchive.of(content, BOUNDS);
        try {
            List<Member> members = new ArrayList<>();
            for (ZipEntry entry : archive.entries()) {
                mustStayInside(entry.getName());
                if (isFile(entry)) {
                    members.add(member(entry.getName(), () -> archive.open(entry), any(stated), own, elsewhere));
                }
            }
            if (members.isEmpty()) {
                throw new FileRejected(ProblemCode.FILE_EMPTY, "", "there is no file in the archive");
            }
            members.sort(Comparator.comparingInt(Member::rank).thenComparing(Member::name));
            mustAgree(members);
            return new Bundle(archive, members);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The rejected rows come back under the names of their files, and somebody will unpack them. */
    private static void mustStayInside(String name) {
        if (name.startsWith("/") || OUTSIDE.matcher(name).find()) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, Texts.shown(name),
                "the archive holds " + Texts.shown(name) + ", which is not the name of a file inside it");
        }
    }

    /** Systems put files of their own into an archive, whose names begin so. */
    private static boolean isFile(ZipEntry entry) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        return !entry.isDirectory() && !name.startsWith(".") && !entry.getName().startsWith("__MACOSX/");
    }

    private static FileType any(FileType stated) {
        return new FileType(FileType.ANY, FileType.ANY, stated.dialect(), stated.mapping());
    }

    private static Member member(String name, Content content, FileType stated, List<Layout> own, List<Layout> elsewhere)
        throws IOException {
        try {
            Recognised file = new Inspection(content, stated).among(own, elsewhere).orElseThrow(() -> new FileRejected(
                ProblemCode.FILE_UNKNOWN_LAYOUT, "", "it is of no layout that is read in an archive"));
            return new Member(name, content, file);
        } catch (FileRejected rejected) {
            throw new FileRejected(rejected.problem().code(), name, "in " + Texts.shown(name) + ": " + rejected.problem().message());
        }
    }

    /** Records are correlated in one way within an import, and one set of rules holds for them. */
    private static void mustAgree(List<Member> members) {
        List<Member> accounts = members.stream().filter(Member::hasAccounts).toList();
        if (accounts.stream().map(member -> member.file().layout().name()).distinct().count() > 1) {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "the archive holds accounts in several layouts ("
                + accounts.stream().map(member -> Texts.shown(member.name()) + ": " + member.file().layout().name())
                    .collect(Collectors.joining(", ")) + "); import those by themselves");
        }
    }

    List<Member> members() {
        return members;
    }

    /** What holds for its records: what the layout of its accounts says or, without accounts, that of its first file. */
    FileShape shape(FileShape own) {
        FileShape leading = members.stream().filter(Member::hasAccounts).findFirst().orElse(members.get(0)).file().shape();
        return new FileShape(own.type(), leading.defaults(), leading.key(), leading.merged());
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

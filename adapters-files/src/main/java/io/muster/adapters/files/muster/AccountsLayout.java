package io.muster.adapters.files.muster;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.text.Lines;
import io.muster.application.files.Content;
import io.muster.application.files.FileShape;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.ImportRules;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Muster's own archive: {@code manifest.json} and one file of JSON lines for each kind of thing. Nothing is lost on the way. */
public final class AccountsLayout {
    /** Of the layout, of its format, and behind the dot of a file's name. */
    public static final String NAME = "accounts";
    /** The entry that has the accounts. */
    public static final String ACCOUNTS = "accounts.ndjson";
    static final Map<String, ReferenceKind> DEFINITIONS = Map.of(
        "roles.ndjson", ReferenceKind.ROLE, "groups.ndjson", ReferenceKind.GROUP, "teams.ndjson", ReferenceKind.TEAM);
    private static final Set<String> ENTRIES = Stream.concat(Stream.of(ACCOUNTS), DEFINITIONS.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());

    /** The layout, which has only one format. */
    public static final Layout LAYOUT = new Layout(
        new LayoutDescription(NAME, "Muster accounts", List.of(NAME), List.of(NAME), ImportRules.DEFAULT),
        CorrelationKey.USER_NAME, Set.of(),
        new Layout.Reading("a ZIP archive with " + Manifest.ENTRY,
            AccountsLayout::typeOf,
            AccountsLayout::check, (content, type) -> new Reader(content), AccountsRepair::repair),
        new Layout.Writing(EnumSet.allOf(ReferenceKind.class), Writer::new, (format, known, out) -> template(out)));

    private AccountsLayout() {
    }

    /** Any archive but a workbook, whose rows were found when it was compared with tables: what is missing in it is told then. */
    private static Optional<FileType> typeOf(Inspection file) {
        return file.head().zip() && file.headers().isEmpty() ? Optional.of(file.as(NAME, NAME)) : Optional.empty();
    }

    private static FileShape check(Content content, FileShape shape) throws IOException {
        Integrity.check(content, ENTRIES);
        return shape;
    }

    private static final class Reader implements Layout.Records {
        private final Archive archive;
        private final Rows rows = new Rows();
        private final Names names = new Names();
        private String entry;
        private Lines lines;

        Reader(Content content) throws IOException {
            archive = new Archive(content.open());
        }

        @Override
        public Optional<SourceItem> next() throws IOException {
            while (lines != null || nextEntry()) {
                Optional<Lines.Line> line = lines.next();
                if (line.isPresent()) {
                    return Optional.of(item(line.get()));
                }
                lines = null;
            }
            return Optional.empty();
        }

        private boolean nextEntry() throws IOException {
            for (Optional<String> next = archive.next(); next.isPresent(); next = archive.next()) {
                if (ENTRIES.contains(next.get())) {
                    entry = next.get();
                    lines = new Lines(archive.content());
                    return true;
                }
            }
            return false;
        }

        private SourceItem item(Lines.Line line) {
            return entry.equals(ACCOUNTS)
                ? new SourceItem.Row(AccountLine.read(rows.next(), line, names), Optional.empty())
                : new SourceItem.Defined(DefinitionLine.read(DEFINITIONS.get(entry), entry, line), false);
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    private static final class Writer implements Layout.Writer {
        private final ArchiveWriter archive;
        private final ExportShape shape;

        Writer(OutputStream out, ExportShape shape) throws IOException {
            this.archive = new ArchiveWriter(out);
            this.shape = shape;
            archive.begin(ACCOUNTS);
        }

        @Override
        public void write(Account account) throws IOException {
            archive.line(json -> AccountLine.write(account, shape.credentials(), json));
        }

        @Override
        public void finish(List<Definition> definitions) throws IOException {
            archive.end();
            writeDefinitions(archive, definitions);
            archive.finish(Optional.of(shape.asOf().toString()), Optional.of(shape.tenant().name().value()));
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    private static void writeDefinitions(ArchiveWriter archive, List<Definition> definitions) throws IOException {
        for (String entry : new TreeSet<>(DEFINITIONS.keySet())) {
            archive.begin(entry);
            for (Definition definition : of(DEFINITIONS.get(entry), definitions)) {
                archive.line(json -> DefinitionLine.write(definition, json));
            }
            archive.end();
        }
    }

    private static Set<Definition> of(ReferenceKind kind, List<Definition> definitions) {
        return definitions.stream().filter(definition -> definition.kind() == kind)
            .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Definition::name))));
    }

    private static void template(OutputStream out) throws IOException {
        Set<String> toFillIn = new TreeSet<>(DEFINITIONS.keySet());
        toFillIn.add(ACCOUNTS);
        try (ArchiveWriter archive = new ArchiveWriter(out, toFillIn)) {
            archive.begin(ACCOUNTS);
            archive.end();
            writeDefinitions(archive, List.of());
            archive.finish(Optional.empty(), Optional.empty());
        }
    }
}

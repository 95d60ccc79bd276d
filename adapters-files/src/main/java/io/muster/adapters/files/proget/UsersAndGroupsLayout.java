package io.muster.adapters.files.proget;

import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.tabular.MisspelledKeys;
import io.muster.application.files.Content;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.SourceItem;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users and groups as Inedo ProGet exports and imports them, in one JSON document. */
public final class UsersAndGroupsLayout {
    static final String NAME = "users-and-groups";
    private static final String FORMAT = "json";
    private static final ImportRules DEFAULTS = new StatedRules(OnMatch.UPDATE, null, null, UnknownReference.CREATE, null, null,
        CredentialRule.ACCEPT).over(ImportRules.DEFAULT);

    /** The layout, which has only one format. */
    public static final Layout LAYOUT = new Layout(
        new LayoutDescription(NAME, "Users and groups (Inedo ProGet)", List.of(FORMAT), List.of(FORMAT), DEFAULTS),
        CorrelationKey.USER_NAME, Set.of(),
        new Layout.Reading("a JSON object with users or groups", UsersAndGroupsLayout::typeOf, Layout.Reading.UNCHECKED,
            (content, type) -> new Reader(content), UsersRepair::repair),
        new Layout.Writing(Set.of(ReferenceKind.GROUP), (out, shape) -> new UsersWriter(out, shape.credentials()),
            (format, known, out) -> template(out)));

    private UsersAndGroupsLayout() {
    }

    private static Optional<FileType> typeOf(Inspection file) throws IOException {
        if (file.head().character() != '{') {
            return Optional.empty();
        }
        try (UsersDocument document = new UsersDocument(file.content().open())) {
            return document.begin() ? Optional.of(file.as(FORMAT, NAME)) : Optional.empty();
        }
    }

    private static final class Reader implements Layout.Records {
        private final UsersDocument document;
        private final Rows rows = new Rows();
        private final Names names = new Names();
        private final MisspelledKeys misspelled = new MisspelledKeys(UserObject.KEYS);

        Reader(Content content) throws IOException {
            document = new UsersDocument(content.open());
        }

        @Override
        public Optional<SourceItem> next() throws IOException {
            return switch (document.next()) {
                case USER -> Optional.of(UserObject.read(rows.next(), document.user(), names, misspelled));
                case GROUP -> Optional.of(new SourceItem.Defined(document.group(), true));
                case END -> Optional.empty();
            };
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private static void template(OutputStream out) throws IOException {
        try (UsersWriter writer = new UsersWriter(out, false)) {
            writer.finish(List.of());
        }
    }
}

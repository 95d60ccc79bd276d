package io.muster.adapters.files.auth0;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonObjects;
import io.muster.adapters.files.json.JsonObjectsWriter;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.layout.Inspection;
import io.muster.adapters.files.layout.Layout;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.layout.ObjectRepair;
import io.muster.adapters.files.layout.Rows;
import io.muster.adapters.files.table.TableFormats;
import io.muster.adapters.files.tabular.MisspelledKeys;
import io.muster.adapters.files.text.StrictText;
import io.muster.application.files.Content;
import io.muster.application.files.FileType;
import io.muster.application.files.LayoutDescription;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink.ExportShape;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.importing.StatedRules;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users as Auth0 imports them: objects in an array, or one in each line. */
public final class Auth0UsersLayout {
    static final String NAME = "auth0-users";
    private static final List<String> READ = List.of(JsonObjects.ARRAY, JsonObjects.LINES);
    private static final List<String> WRITTEN = List.of(JsonObjects.ARRAY, JsonObjects.LINES, Auth0Table.FORMAT);
    private static final ImportRules DEFAULTS = new StatedRules(OnMatch.SKIP, null, null, null, null, null, CredentialRule.ACCEPT)
        .over(ImportRules.DEFAULT);
    /** One of these is in any user of Auth0. */
    private static final Set<String> MARKS = Set.of(Auth0User.EMAIL, Auth0User.USER_ID, Auth0User.USER_NAME, Auth0User.PHONE_NUMBER);

    private Auth0UsersLayout() {
    }

    /** The layout, as JSON in and out and as a table out. */
    public static Layout layout(TableFormats formats) {
        return new Layout(new LayoutDescription(NAME, "Users (Auth0)", READ, WRITTEN, DEFAULTS),
            CorrelationKey.EMAIL, Set.of(),
            new Layout.Reading("JSON objects with email, user_id, username or phone_number, in a list or one in each line",
                Auth0UsersLayout::typeOf, Layout.Reading.UNCHECKED, (content, type) -> new Reader(content, type.format()),
                ObjectRepair::repair),
            new Layout.Writing(Set.of(), (out, shape) -> write(formats, out, shape), Auth0UsersLayout::template));
    }

    private static Optional<FileType> typeOf(Inspection file) throws IOException {
        boolean ofAnotherShape = !file.stated().mapping().isNone() && !file.stated().layout().equals(NAME);
        if (ofAnotherShape || file.head().character() != '[' && file.head().character() != '{') {
            return Optional.empty();
        }
        try (StrictText text = new StrictText(file.content().open()); JsonParser json = Json.FACTORY.createParser(text)) {
            return Json.ofWholeFile(() -> {
                boolean list = json.nextToken() == JsonToken.START_ARRAY;
                JsonToken first = list ? json.nextToken() : json.currentToken();
                boolean ours = list && first == JsonToken.END_ARRAY || first == JsonToken.START_OBJECT && marked(json);
                return ours ? Optional.of(file.as(list ? JsonObjects.ARRAY : JsonObjects.LINES, NAME)) : Optional.empty();
            });
        }
    }

    private static boolean marked(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (MARKS.contains(json.currentName())) {
                return true;
            }
            json.nextToken();
            json.skipChildren();
        }
        return false;
    }

    private static final class Reader implements Layout.Records {
        private final JsonObjects users;
        private final Rows rows = new Rows();
        private final Names names = new Names();
        private final MisspelledKeys misspelled = new MisspelledKeys(Auth0User.KNOWN);

        Reader(Content content, String format) throws IOException {
            users = JsonObjects.open(content, format);
        }

        @Override
        public Optional<SourceItem> next() throws IOException {
            while (users.next()) {
                RowNumber row = rows.next();
                JsonTree user = users.tree();
                if (!Auth0User.isEmpty(user)) {
                    return Optional.of(Auth0User.read(row, user, names, misspelled));
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            users.close();
        }
    }

    private static Layout.Writer write(TableFormats formats, OutputStream out, ExportShape shape) throws IOException {
        return shape.format().equals(Auth0Table.FORMAT)
            ? Auth0Table.write(formats.named(Auth0Table.FORMAT), out, shape)
            : new Writer(out, shape);
    }

    private static final class Writer implements Layout.Writer {
        private final JsonObjectsWriter users;
        private final boolean credentials;

        Writer(OutputStream out, ExportShape shape) throws IOException {
            users = new JsonObjectsWriter(out, shape.format());
            credentials = shape.credentials();
        }

        @Override
        public void write(Account account) throws IOException {
            Auth0User.write(account, credentials, users.json());
        }

        @Override
        public void finish(List<Definition> definitions) throws IOException {
            users.finish();
        }

        @Override
        public void close() throws IOException {
            users.close();
        }
    }

    private static void template(String format, Map<ReferenceKind, List<String>> known, OutputStream out) throws IOException {
        try (JsonObjectsWriter users = new JsonObjectsWriter(out, format)) {
            Auth0User.writeEmpty(users.json());
            users.finish();
        }
    }
}

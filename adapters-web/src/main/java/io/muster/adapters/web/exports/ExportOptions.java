package io.muster.adapters.web.exports;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a client asks of an export. */
final class ExportOptions {
    /** The layout that loses nothing, and its format of the same name. */
    private static final String OWN = "accounts";

    private ExportOptions() {
    }

    static ExportRequest read(Document options) {
        String layout = options.text("layout").orElse(OWN);
        String format = layout.equals(OWN) ? options.text("format").orElse(OWN) : options.requiredText("format");
        Name connection = options.name("connection").orElse(Connection.LOCAL);
        Set<AccountId> ids = new LinkedHashSet<>(options.list("accountIds", ExportOptions::id));
        boolean includeDisabled = options.flag("includeDisabled").orElse(false);
        List<SortKey> sort = options.parsed("sort", SortKey::parse).orElse(SortKey.BY_USER_NAME);
        boolean includeCredentials = options.flag("includeCredentials").orElse(false);
        Optional<String> fileName = options.text("fileName").filter(name -> !name.isBlank());
        Optional<String> query = options.text("query").filter(text -> !text.isBlank());
        boolean chooses = options.items("columns") > 0;
        options.close();
        if (chooses) {
            throw Refusal.invalid("options.unsupported", "'columns' comes with the layout 'custom' in a later version");
        }
        Selection selection = new Selection(connection, query, ids, includeDisabled);
        return new ExportRequest(format, layout, selection, List.of(), sort, includeCredentials, fileName);
    }

    private static AccountId id(String text) {
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + Choices.shown(text) + "' is not the id of an account", e);
        }
    }
}

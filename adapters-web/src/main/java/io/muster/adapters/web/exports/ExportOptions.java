package io.muster.adapters.web.exports;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what a client asks of an export: what it states, and for the rest what a saved one says. */
final class ExportOptions {
    /** The layout that loses nothing, and its format of the same name. */
    private static final String OWN = "accounts";

    private final Document options;
    private final Optional<ExportRequest> saved;

    private ExportOptions(Document options, Optional<ExportRequest> saved) {
        this.options = options;
        this.saved = saved;
    }

    /** @param definitions finds the saved export that is named */
    static ExportRequest read(Document options, Function<Name, ExportRequest> definitions) {
        return new ExportOptions(options, options.name("definition").map(definitions)).request(true);
    }

    /** The same where the format is of no concern, and is empty unless it is stated. */
    static ExportRequest readWithoutFormat(Document options, Function<Name, ExportRequest> definitions) {
        return new ExportOptions(options, options.name("definition").map(definitions)).request(false);
    }

    /** What is to be saved. */
    static ExportRequest readAlone(Document options) {
        return new ExportOptions(options, Optional.empty()).request(true);
    }

    private ExportRequest request(boolean formatNeeded) {
        String layout = options.text("layout").or(() -> saved.map(ExportRequest::layout)).orElse(OWN);
        String format = format(layout, formatNeeded);
        Selection selection = selection();
        List<Column> columns = options.states("columns") ? columns() : saved.map(ExportRequest::columns).orElse(List.of());
        List<SortKey> sort = options.parsed("sort", SortKey::parse).or(() -> saved.map(ExportRequest::sort)).orElse(SortKey.BY_USER_NAME);
        boolean includeCredentials = options.flag("includeCredentials")
            .or(() -> saved.map(ExportRequest::includeCredentials)).orElse(false);
        Optional<String> fileName = text("fileName", ExportRequest::fileName);
        options.close();
        return new ExportRequest(format, layout, selection, columns, sort, includeCredentials, fileName);
    }

    /** A format that was saved with another layout means nothing to this one. */
    private String format(String layout, boolean needed) {
        Optional<String> format = options.text("format")
            .or(() -> saved.filter(one -> one.layout().equals(layout)).map(ExportRequest::format));
        if (format.isPresent() || layout.equals(OWN) || !needed) {
            return format.orElse(layout.equals(OWN) ? OWN : "");
        }
        return options.requiredText("format");
    }

    private Selection selection() {
        Name connection = options.name("connection").or(() -> saved.map(one -> one.selection().connection())).orElse(Connection.LOCAL);
        Optional<String> query = text("query", one -> one.selection().query());
        Set<AccountId> ids = options.states("accountIds") ? new LinkedHashSet<>(options.list("accountIds", ExportOptions::id))
            : saved.map(one -> one.selection().accountIds()).orElse(Set.of());
        boolean includeDisabled = options.flag("includeDisabled")
            .or(() -> saved.map(one -> one.selection().includeDisabled())).orElse(false);
        return new Selection(connection, query, ids, includeDisabled);
    }

    /** An empty text, or null, takes away what was saved. */
    private Optional<String> text(String key, Function<ExportRequest, Optional<String>> otherwise) {
        return options.states(key) ? options.text(key).filter(text -> !text.isBlank()) : saved.flatMap(otherwise);
    }

    private List<Column> columns() {
        return options.documents("columns").stream().map(ExportOptions::column).filter(Objects::nonNull).toList();
    }

    /** Null, with a problem noted, where a part of it is missing. */
    private static Column column(Document column) {
        String name = column.requiredText("name");
        String value = column.requiredText("value");
        return name.isBlank() || value.isBlank() ? null : new Column(name, value);
    }

    private static AccountId id(String text) {
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + Choices.shown(text) + "' is not the id of an account", e);
        }
    }
}

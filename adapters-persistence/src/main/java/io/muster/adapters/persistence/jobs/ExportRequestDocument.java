package io.muster.adapters.persistence.jobs;

import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.SortKey;

import java.util.stream.Collectors;

/** What is asked of an export, as JSON or as a document that takes more members. */
public final class ExportRequestDocument {
    private ExportRequestDocument() {
    }

    public static String json(ExportRequest request) {
        return write(request).json();
    }

    public static ExportRequest parse(String json) {
        return read(Document.parse(json));
    }

    static Document write(ExportRequest request) {
        return Document.empty().put("format", request.format()).put("layout", request.layout())
            .put("selection", selection(request.selection()))
            .put("columns", request.columns().stream().map(ExportRequestDocument::column).map(Document::members).toList())
            .put("sort", SortKey.text(request.sort()))
            .put("includeCredentials", request.includeCredentials()).put("fileName", request.fileName());
    }

    static ExportRequest read(Document request) {
        // Requests of earlier builds have the members of the selection among their own, and no columns.
        return new ExportRequest(request.text("format"), request.text("layout"),
            selection(request.document("selection").orElse(request)),
            request.documents("columns").stream().map(column -> new Column(column.text("name"), column.text("value"))).toList(),
            SortKey.parse(request.text("sort")), request.flag("includeCredentials"), request.optional("fileName"));
    }

    private static Document column(Column column) {
        return Document.empty().put("name", column.name()).put("value", column.value());
    }

    private static Document selection(Selection selection) {
        return Document.empty().put("connection", selection.connection().value()).put("query", selection.query())
            .put("accountIds", selection.accountIds().stream().map(AccountId::toString).toList())
            .put("includeDisabled", selection.includeDisabled());
    }

    private static Selection selection(Document selection) {
        return new Selection(new Name(selection.text("connection")), selection.optional("query"),
            selection.texts("accountIds").stream().map(AccountId::of).collect(Collectors.toUnmodifiableSet()),
            selection.flag("includeDisabled"));
    }
}

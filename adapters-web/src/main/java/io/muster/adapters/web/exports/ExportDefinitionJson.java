package io.muster.adapters.web.exports;

import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.SortKey;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.List;

/** A saved export, with all that it asks for. */
@JsonbPropertyOrder({"name", "owner", "shared", "format", "layout", "connection", "query", "accountIds", "includeDisabled", "columns",
    "sort", "includeCredentials", "fileName"})
public record ExportDefinitionJson(String name, String owner, boolean shared, String format, String layout, String connection, String query,
                                   List<String> accountIds, boolean includeDisabled, List<ColumnJson> columns, String sort,
                                   boolean includeCredentials, String fileName) {
    static ExportDefinitionJson of(ExportDefinition definition) {
        ExportRequest request = definition.request();
        Selection selection = request.selection();
        return new ExportDefinitionJson(definition.name().value(), definition.ownerName(), definition.shared(), request.format(),
            request.layout(), selection.connection().value(), selection.query().orElse(null),
            selection.accountIds().stream().sorted().map(AccountId::toString).toList(), selection.includeDisabled(),
            request.columns().stream().map(ColumnJson::of).toList(), SortKey.text(request.sort()), request.includeCredentials(),
            request.fileName().orElse(null));
    }
}

package io.muster.application.exporting;

import java.util.Map;
import java.util.TreeMap;

/** What the audit trail tells of an export: how the file is written, whom it is about, and whether passwords' hashes are in it. */
final class ExportAudit {
    private static final int NAMED = 20;
    private static final int QUERY = 500;

    private ExportAudit() {
    }

    static Map<String, String> details(ExportRequest request) {
        Selection selection = request.selection();
        Map<String, String> details = new TreeMap<>(Map.of("layout", request.layout(), "format", request.format(),
            "connection", selection.connection().value(), "includeDisabled", Boolean.toString(selection.includeDisabled()),
            "credentials", Boolean.toString(request.includeCredentials())));
        selection.query().ifPresent(query -> details.put("query", query.length() > QUERY ? query.substring(0, QUERY) + "…" : query));
        if (!selection.accountIds().isEmpty()) {
            details.put("accounts", Integer.toString(selection.accountIds().size()));
        }
        if (!selection.accountIds().isEmpty() && selection.accountIds().size() <= NAMED) {
            details.put("accountIds", String.join(",", selection.accountIds().stream().map(Object::toString).sorted().toList()));
        }
        return details;
    }
}

package io.muster.application.exporting;

import io.muster.application.accounts.AccountAudit;

import java.util.Map;
import java.util.TreeMap;

/** What the audit trail tells of an export: how the file is written, whom it is about, and whether passwords' hashes are in it. */
final class ExportAudit {
    private ExportAudit() {
    }

    static Map<String, String> details(ExportRequest request) {
        Selection selection = request.selection();
        Map<String, String> details = new TreeMap<>(Map.of("layout", request.layout(), "format", request.format(),
            "connection", selection.connection().value(), "includeDisabled", Boolean.toString(selection.includeDisabled()),
            "credentials", Boolean.toString(request.includeCredentials())));
        details.putAll(AccountAudit.selected(selection.query(), selection.accountIds()));
        return details;
    }
}

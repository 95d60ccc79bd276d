package io.muster.application.exporting;

import java.util.Map;
import java.util.TreeMap;

/** What the audit trail tells of an export: how the file is written, whom it is about, and whether passwords' hashes are in it. */
final class ExportAudit {
    private static final int NAMED = 20;

    private ExportAudit() {
    }

    static Map<String, String> details(ExportRequest request) {
        Map<String, String> details = new TreeMap<>(Map.of("layout", request.layout(), "format", request.format(),
            "connection", request.connection().value(), "includeDisabled", Boolean.toString(request.includeDisabled()),
            "credentials", Boolean.toString(request.includeCredentials())));
        if (!request.accountIds().isEmpty()) {
            details.put("accounts", Integer.toString(request.accountIds().size()));
        }
        if (!request.accountIds().isEmpty() && request.accountIds().size() <= NAMED) {
            details.put("accountIds", String.join(",", request.accountIds().stream().map(Object::toString).sorted().toList()));
        }
        return details;
    }
}

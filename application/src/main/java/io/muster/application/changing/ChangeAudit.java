package io.muster.application.changing;

import io.muster.application.accounts.AccountAudit;

import java.util.Map;
import java.util.Optional;

/** What the audit trail tells of a change of many accounts; each of them has an entry of its own. */
final class ChangeAudit {
    private ChangeAudit() {
    }

    static Map<String, String> received(ChangeJob job) {
        Optional<ChangeTargets.Matching> matching = job.targets().matching();
        Map<String, String> details = AccountAudit.selected(matching.map(ChangeTargets.Matching::query), job.targets().ids());
        matching.ifPresent(some -> details.put("includeDisabled", Boolean.toString(some.includeDisabled())));
        details.put("action", job.action().name());
        return details;
    }

    static Map<String, String> ended(ChangeJob job) {
        Map<String, String> details = received(job);
        details.put("unchanged", Long.toString(job.progress().unchanged()));
        details.put("failed", Long.toString(job.progress().failed()));
        return details;
    }
}

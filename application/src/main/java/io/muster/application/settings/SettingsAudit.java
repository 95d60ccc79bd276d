package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Name;

import java.time.Clock;
import java.util.Map;

/** Notes who changed which setting. */
record SettingsAudit(AuditTrail trail, Clock clock) {
    void note(Caller caller, String action, Name subject, Map<String, String> details) {
        trail.add(caller.tenant(), AuditTrail.Entry.by(caller, clock.instant(), action, subject.value(), 0, details));
    }
}

package io.muster.application.settings;

import io.muster.application.Caller;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Name;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Notes who changed which setting. */
record SettingsAudit(AuditTrail trail, Clock clock) {
    void note(Caller caller, String action, Name subject) {
        trail.add(caller.tenant(), new AuditTrail.Entry(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.userName(), action,
            subject.value(), 0, Map.of()));
    }
}

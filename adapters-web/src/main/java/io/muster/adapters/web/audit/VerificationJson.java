package io.muster.adapters.web.audit;

import io.muster.application.audit.Verification;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What was found of the chain of the audit trail.
 *
 * @param broken null where it is intact
 */
@JsonbPropertyOrder({"intact", "entries", "head", "broken"})
public record VerificationJson(boolean intact, long entries, String head, BrokenJson broken) {
    /** Where it breaks first. */
    @JsonbPropertyOrder({"sequence", "reason", "message"})
    public record BrokenJson(long sequence, String reason, String message) {
        static BrokenJson of(Verification.Broken broken) {
            return new BrokenJson(broken.sequence(), broken.reason().name(), broken.message());
        }
    }

    static VerificationJson of(Verification found) {
        return new VerificationJson(found.intact(), found.entries(), found.head(), found.broken().map(BrokenJson::of).orElse(null));
    }
}

package io.muster.adapters.web.json;

import io.muster.application.Interruption;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;

/** Why a job stands still, and when it is tried again. */
@JsonbPropertyOrder({"message", "attempts", "lastTry", "nextTry"})
public record InterruptionJson(String message, int attempts, Instant lastTry, Instant nextTry) {
    public static InterruptionJson of(Interruption interruption) {
        return new InterruptionJson(interruption.reason(), interruption.attempts(), interruption.lastTry(), interruption.nextTry());
    }
}

package io.muster.adapters.web.references;

import io.muster.application.port.in.ManageConnections;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** Whether a directory can be used as it is set up, and a sentence on it. */
@JsonbPropertyOrder({"works", "message"})
public record TrialJson(boolean works, String message) {
    static TrialJson of(ManageConnections.Trial trial) {
        return new TrialJson(trial.works(), trial.message());
    }
}

package io.muster.adapters.web.problems;

import io.muster.application.Refusal;

/** The HTTP status of a refusal, for who answers it otherwise than with a problem. */
public final class Statuses {
    private Statuses() {
    }

    public static int of(Refusal refusal) {
        return Status.of(refusal.kind()).code();
    }
}

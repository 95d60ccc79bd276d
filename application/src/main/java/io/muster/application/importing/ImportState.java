package io.muster.application.importing;

/** Where an import stands: downhill from RECEIVED to DONE; FAILED and CANCELLED end it from anywhere. */
public enum ImportState {
    RECEIVED, STAGING, PLANNING, PLANNED, APPLYING, DONE, FAILED, CANCELLED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

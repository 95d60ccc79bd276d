package io.muster.application.exporting;

/** Where an export stands. */
public enum ExportState {
    RECEIVED, WRITING, DONE, FAILED, CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

package io.muster.application.changing;

/** Where a change of many accounts stands. */
public enum ChangeState {
    RECEIVED, CHANGING, DONE, FAILED, CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

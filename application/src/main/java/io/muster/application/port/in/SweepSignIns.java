package io.muster.application.port.in;

/**
 * Removes what is left of sign-ins: sessions that have ended, ways to an identity provider from which nobody came back, and
 * failures that count for nothing any more. May run on several nodes at once.
 */
public interface SweepSignIns {
    /** @return how many rows were removed */
    int sweep();
}

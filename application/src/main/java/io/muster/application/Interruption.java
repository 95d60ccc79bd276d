package io.muster.application;

import java.time.Instant;

/**
 * Why a job stands still: its last run broke off, and it waits at its checkpoint for the next.
 *
 * @param reason a sentence for people
 * @param attempts how many runs in a row have broken off
 * @param lastTry when the last of them did
 */
public record Interruption(String reason, int attempts, Instant lastTry, Instant nextTry) {
}

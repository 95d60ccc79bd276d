package io.muster.application.exporting;

import java.time.Instant;
import java.util.Optional;

/**
 * The file of an export that is done.
 *
 * @param name what it is offered as
 * @param size its length in bytes
 * @param expiresAt from when on it is gone; empty where it stays until something else removes it
 */
public record ExportedFile(String name, long size, Optional<Instant> expiresAt) {
    boolean expired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }
}

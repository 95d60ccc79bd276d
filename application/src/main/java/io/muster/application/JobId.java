package io.muster.application;

import java.util.Objects;
import java.util.UUID;

/** Names a job: an import, an export, a change of many accounts. */
public record JobId(UUID value) {
    public JobId {
        Objects.requireNonNull(value);
    }

    public static JobId next() {
        return new JobId(UUID.randomUUID());
    }

    /** @throws Refusal where the text is no UUID, since then there is no such job */
    public static JobId of(String text) {
        try {
            return new JobId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("job " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

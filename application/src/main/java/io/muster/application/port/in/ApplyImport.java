package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.importing.ImportJob;

import java.util.Optional;

/** Carries out a plan, or gives it up. */
public interface ApplyImport {
    /**
     * Has exactly the sealed plan applied.
     *
     * @param confirmed how many memberships the caller knows that the plan takes away; asked for where they are many
     * @throws io.muster.application.Refusal CONFLICT {@code import.not-planned} in any other state than PLANNED, and
     *     {@code import.unconfirmed-loss} where the number is asked for and is not said; FORBIDDEN where the plan grants what the
     *     caller does not hold
     */
    ImportJob apply(Caller caller, JobId id, Optional<Long> confirmed);

    /** Stops the import at the end of its chunk; what was applied stays. Does nothing to one that has ended. */
    ImportJob cancel(Caller caller, JobId id);
}

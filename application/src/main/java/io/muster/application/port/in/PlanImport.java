package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;

import java.io.InputStream;

/** Receives a file and has it planned; with {@code review: false} also applied. */
public interface PlanImport {
    /**
     * Stores the file and returns as soon as it is there; the rest happens in the background.
     *
     * @param file read to its end, not closed
     * @throws io.muster.application.Refusal without the permission {@code accounts:import}, for an unknown connection, or
     *     for a file over the limit
     */
    ImportJob plan(Caller caller, ImportRequest request, InputStream file);
}

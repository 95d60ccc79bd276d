package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.audit.Verification;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** Shows who did what, and whether that was tampered with; asks for {@code settings:manage}. */
public interface ReadAudit {
    Page<ChainedEntry> page(Caller caller, AuditFilter filter, PageRequest request);

    /** Goes along the whole chain of the caller's tenant, as it is at one moment. */
    Verification verify(Caller caller);

    /**
     * A part of the trail without gaps, the oldest first, with the hashes: from the first entry of {@code from} or later to the last
     * before {@code until}. That somebody exports is in the trail before the file is made.
     */
    ExportedFile export(Caller caller, Optional<Instant> from, Optional<Instant> until);

    /** A file that is made as it is written. */
    interface ExportedFile {
        String fileName();

        void writeTo(OutputStream out);
    }
}

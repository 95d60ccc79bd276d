package io.muster.application.exporting;

import io.muster.application.JobId;
import io.muster.application.files.SpoolKey;
import io.muster.application.port.out.AccountSink.Loss;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One export, from the request to the file.
 *
 * @param done accounts written; {@code total} accounts to write, 0 while not counted
 * @param asOf the moment whose state the file shows, once the writing has begun: what was committed before is in it
 * @param file what was written, once it is complete
 * @param failure why there is no file
 * @param losses what the finished file has no room for
 * @param scope whose accounts are exported at most
 * @param attempt the fence under which the file is or was written; 0 before. Each attempt has a file of its own
 */
public record ExportJob(JobId id, Tenant tenant, String createdBy, Instant createdAt, ExportRequest request, Scope scope, ExportState state,
                        long done, long total, Optional<Instant> asOf, Optional<ExportedFile> file,
                        Optional<String> failure, Optional<Instant> finishedAt, long attempt, List<Loss> losses) {
    public static ExportJob received(JobId id, Tenant tenant, String createdBy, Instant now, ExportRequest request, Scope scope) {
        return new ExportJob(id, tenant, createdBy, now, request, scope, ExportState.RECEIVED, 0, 0, Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of());
    }

    ExportJob writing(Instant moment, long all, long fence) {
        return new ExportJob(id, tenant, createdBy, createdAt, request, scope, ExportState.WRITING, 0, all, Optional.of(moment),
            file, failure, finishedAt, fence, List.of());
    }

    ExportJob written(long accounts) {
        return new ExportJob(id, tenant, createdBy, createdAt, request, scope, state, accounts, total, asOf, file, failure, finishedAt,
            attempt, losses);
    }

    ExportJob losing(List<Loss> noted) {
        return new ExportJob(id, tenant, createdBy, createdAt, request, scope, state, done, total, asOf, file, failure, finishedAt,
            attempt, List.copyOf(noted));
    }

    ExportJob done(ExportedFile written, Instant now) {
        return new ExportJob(id, tenant, createdBy, createdAt, request, scope, ExportState.DONE, done, total, asOf,
            Optional.of(written), failure, Optional.of(now), attempt, losses);
    }

    ExportJob ended(ExportState end, Optional<String> why, Instant now) {
        return new ExportJob(id, tenant, createdBy, createdAt, request, scope, end, done, total, asOf, file, why, Optional.of(now),
            attempt, losses);
    }

    /** The same, with a file that is gone from then on; without one where there is none. */
    public ExportJob expiring(Instant at) {
        return new ExportJob(id, tenant, createdBy, createdAt, request, scope, state, done, total, asOf,
            file.map(written -> new ExportedFile(written.name(), written.size(), Optional.of(at))), failure, finishedAt, attempt, losses);
    }

    /** Whether there is a file, or will be one. */
    public boolean needsFile(Instant now) {
        return !state.ended() || hasFile(now);
    }

    /** Whether there is a complete file that can be had. */
    public boolean hasFile(Instant now) {
        return state == ExportState.DONE && file.filter(written -> !written.expired(now)).isPresent();
    }

    /** The file's key in the spool. */
    public String spoolKey() {
        return SpoolKey.product(id, attempt).text();
    }
}

package io.muster.application.upkeep;

import io.muster.application.JobId;
import io.muster.application.files.SpoolKey;
import io.muster.application.port.in.SweepSpool;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file is an orphan when no job needs it (an export does until the file expires) and nobody has written to it for a while.
 * The while is for what is under way: an upload has no job before its end, and its node may be any.
 */
final class SweepSpoolService implements SweepSpool {
    private final Store store;
    private final Spool spool;
    private final Clock clock;
    private final Duration orphanedAfter;

    SweepSpoolService(Store store, Spool spool, Clock clock, Duration orphanedAfter) {
        this.store = store;
        this.spool = spool;
        this.clock = clock;
        this.orphanedAfter = orphanedAfter;
    }

    @Override
    public int sweep() {
        Instant now = clock.instant();
        AtomicInteger removed = new AtomicInteger();
        spool.idleSince(now.minus(orphanedAfter), keys -> removed.addAndGet(sweep(keys, now)));
        return removed.get();
    }

    private int sweep(List<String> keys, Instant now) {
        List<SpoolKey> ours = keys.stream().map(SpoolKey::parse).flatMap(Optional::stream).toList();
        Set<String> needed = needed(ours, now);
        List<String> orphans = ours.stream().map(SpoolKey::text).filter(key -> !needed.contains(key)).toList();
        orphans.forEach(spool::remove);
        return orphans.size();
    }

    private Set<String> needed(List<SpoolKey> keys, Instant now) {
        Set<String> needed = new HashSet<>();
        store.imports().findAll(jobs(keys, Dispatch.Kind.IMPORT)).forEach(job -> needed.add(job.file().key()));
        store.exports().findAll(jobs(keys, Dispatch.Kind.EXPORT)).stream().filter(job -> job.needsFile(now))
            .forEach(job -> needed.add(job.spoolKey()));
        return needed;
    }

    private static List<JobId> jobs(List<SpoolKey> keys, Dispatch.Kind kind) {
        return keys.stream().filter(key -> key.kind() == kind).map(SpoolKey::job).distinct().toList();
    }
}

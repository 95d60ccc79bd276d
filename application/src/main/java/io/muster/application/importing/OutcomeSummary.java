package io.muster.application.importing;

/** What has become of a plan so far, in numbers. */
public record OutcomeSummary(int created, int updated, int unchanged, int skipped, int rejected, int stale, int failed) {
    public static final OutcomeSummary NONE = new OutcomeSummary(0, 0, 0, 0, 0, 0, 0);

    OutcomeSummary plus(OutcomeSummary more) {
        return new OutcomeSummary(created + more.created, updated + more.updated, unchanged + more.unchanged,
            skipped + more.skipped, rejected + more.rejected, stale + more.stale, failed + more.failed);
    }
}

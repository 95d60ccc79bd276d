package io.muster.application.exporting.schedules;

import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

/**
 * A saved export that begins by itself, with what its owner may do by then.
 *
 * @param owner who saved it last
 * @param ownerName what they were called then
 * @param definition the saved export that is started, as it is by then
 * @param keep how many files are kept, the newest; 1 to 100
 * @param changes whether each file holds what has changed since the one before that arrived, and only the first everything
 * @param target the place outside of Muster that files are taken to as well; empty where they stay in the spool alone
 * @param credentials whether the owner knew of password hashes in the file; without that there are none
 * @param nextAt empty where it does not begin by itself, or there is no time any more
 */
public record ExportSchedule(Name name, AccountId owner, String ownerName, Name definition, Rhythm rhythm, int keep,
                             boolean changes, Optional<String> target, boolean credentials, Optional<Instant> nextAt) {
    public static final int MOST_KEPT = 100;

    public ExportSchedule {
        if (keep < 1 || keep > MOST_KEPT) {
            throw new IllegalArgumentException("1 to " + MOST_KEPT + " files can be kept, not " + keep);
        }
    }

    /** Whether it begins by itself. */
    public boolean enabled() {
        return nextAt.isPresent();
    }

    /** Where its exports come from, for the audit trail. */
    String origin() {
        return "(schedule " + name + ")";
    }
}

package io.muster.domain.importing;

/** A record with whom it may speak of. */
public record Candidate(AccountRecord record, Matches matches) {
}
